/** What the server says to those who join, and to whoever runs it. */
import type { Words } from './index.ts';

export const serverWords: Words = {
  'SRV-WAIT': {
    zh: '导演尚未允许入席，请稍候。',
    en: 'The controller has not admitted you yet; please wait.',
  },
  'SRV-SCREEN': {
    zh: '大屏只供观看，不能在上面操作。',
    en: 'A big screen only shows; nobody acts at it.',
  },
  'SRV-CONTROL': {
    zh: '只有导演可以这样做；需要暂停时可以向导演提出。',
    en: 'Only the controller may do this; ask the controller if you need a pause.',
  },
  'SRV-HINTS': {
    zh: '本场推演不开放程序提示。',
    en: 'Hints are not open in this exercise.',
  },
  'SRV-HELD': {
    zh: '您的席位没有这个岗位；请让导演调整席位。',
    en: 'Your seat does not hold this post; ask the controller to change your seat.',
  },
  'SRV-LOCKED': {
    zh: '导演已锁定各席位的屏幕；解锁后再下达，填写的内容还在。',
    en: 'The controller has locked the screens; give it when they are open again. What you filled in is kept.',
  },
  'SRV-RUNNING': {
    zh: '推演结束后才能查看记录和复盘。',
    en: 'The record and the review open when the exercise is over.',
  },
  'SRV-SHAPE': {
    zh: '服务器看不懂这条消息；请刷新页面后再试。',
    en: 'The server does not understand this message; reload the page and try again.',
  },
  'SRV-RATE': {
    zh: '发送太频繁，部分消息没有受理；请稍候再发。',
    en: 'Too many messages; some were not taken. Wait a moment and send again.',
  },
  'SRV-REMOVED': {
    zh: '导演已收回这个席位。',
    en: 'The controller has taken this seat back.',
  },
  'SRV-CLOSED': {
    zh: '这场推演已经关闭。',
    en: 'This exercise has been closed.',
  },
  'SRV-CODE': {
    zh: '没有这个参演码；请核对后重新输入。',
    en: 'There is no such code; check it and enter it again.',
  },
  'SRV-SLOW': {
    zh: '试错次数太多，请 {{s}} 秒后再试。',
    en: 'Too many wrong tries; try again in {{s}} s.',
  },
  'SRV-KEY': {
    zh: '导演口令不对；它显示在启动服务的窗口里。',
    en: 'The controller key is wrong; it is shown in the window where the server was started.',
  },
  'SRV-TOKEN': {
    zh: '这个席位已经失效；请重新输入参演码入席。',
    en: 'This seat is no longer valid; join again with the code.',
  },
  'SRV-ROOM': {
    zh: '服务器上没有这场推演；可能已关闭。',
    en: 'This exercise is not on the server; it may have been closed.',
  },
  'SRV-FULL': {
    zh: '服务器上的推演或席位已满；请先关闭不用的推演。',
    en: 'The server holds as many exercises or seats as it may; close those that are not needed.',
  },
  'SRV-NAME': {
    zh: '请填写姓名或组名，不超过 40 字。',
    en: 'Enter a name or a group name of at most 40 characters.',
  },
  'SRV-ROLES': {
    zh: '请选择本场推演中的岗位。',
    en: 'Choose posts of this exercise.',
  },
  'SRV-ORIGIN': {
    zh: '请求来自别的网站，已拒绝。',
    en: 'The request comes from another site and was refused.',
  },
  'SRV-REQUEST': {
    zh: '服务器看不懂这个请求，或内容过大。',
    en: 'The server does not understand this request, or it is too large.',
  },
  'SRV-COUNTY': {
    zh: '服务器上没有可用的县包“{{id}}”。',
    en: 'The server has no usable county pack "{{id}}".',
  },
  'SRV-RECORD': {
    zh: '这场推演的记录不完整或被改动过，没有接续；文件原样保留。',
    en: 'The record of this exercise is damaged or was changed; it was not taken up and is left as it is.',
  },
  'SRV-DIVERGED': {
    zh: '这场推演的记录在本版程序中重放结果不同，没有接续；文件原样保留。',
    en: 'The record of this exercise replays differently in this version; it was not taken up and is left as it is.',
  },
  'SRV-WORKER': {
    zh: '推演进程意外结束，正在从记录恢复；已受理的指令都在。',
    en: 'The process of this exercise ended unexpectedly and is being restored from its record; every order that was taken is there.',
  },
  'SRV-BUSY': {
    zh: '这场推演正在恢复，请稍候再试。',
    en: 'This exercise is being restored; try again in a moment.',
  },
  'SRV-FLEET': {
    zh: '问不到其他服务器（Redis 没有回答）；请稍候再试。本机上的推演不受影响。',
    en: 'The other servers cannot be asked (the Redis does not answer); try again in a moment. Exercises on this server are not affected.',
  },
  'cli.serve.key': { zh: '导演口令：{{key}}', en: 'Controller key: {{key}}' },
  'cli.serve.desk': { zh: '导演入口：{{url}}', en: 'Controller entrance: {{url}}' },
  'cli.serve.open': {
    zh: '注意：本机所在网络中的任何人都能打开这个地址；只在可信的网络中使用，并保管好导演口令。',
    en: 'Mind: everybody on this network can open this address; use it on a network you trust and keep the controller key to yourself.',
  },
  'cli.serve.room': {
    zh: '已接续 {{n}} 场推演，{{bad}} 场未能接续',
    en: '{{n}} exercises taken up again, {{bad}} not',
  },
  'CLI-HOST': {
    zh: '--host 应为本机的地址，现在是“{{found}}”',
    en: '--host must be an address of this machine, not "{{found}}"',
  },
  'CLI-TLS': {
    zh: '--cert 和 --key 要一起给出，且是可读的 PEM 文件：{{detail}}',
    en: '--cert and --key go together and must be readable PEM files: {{detail}}',
  },
  'CLI-PORTNO': {
    zh: '--port 应为 0–65535 的整数，现在是“{{found}}”',
    en: '--port must be a whole number from 0 to 65535, not "{{found}}"',
  },
  'CLI-LISTEN': {
    zh: '不能在 {{host}}:{{port}} 提供服务：{{detail}}',
    en: 'Cannot serve on {{host}}:{{port}}: {{detail}}',
  },
  'CLI-REDIS': {
    zh: '连不上 Redis：{{detail}}。请确认它在运行、地址和口令正确；不用 --redis 时本机可以单独服务。',
    en: 'The Redis does not answer: {{detail}}. See that it runs and that address and password are right; without --redis this server works alone.',
  },
  'CLI-REDISURL': {
    zh: '--redis 应形如 redis://host:6379，需要口令时为 redis://user:password@host:6379，TLS 用 rediss://',
    en: '--redis must be redis://[user:password@]host[:port][/database] (rediss:// by TLS)',
  },
  'CLI-PUBLIC': {
    zh: '--public 与 --redis 同用，应为 HOST:PORT，现在是“{{found}}”',
    en: '--public goes with --redis and must be HOST:PORT, not "{{found}}"',
  },
  'CLI-DATA': {
    zh: '数据目录“{{dir}}”不可写：{{detail}}',
    en: 'The data folder "{{dir}}" cannot be written: {{detail}}',
  },
  'CLI-DATA-USED': {
    zh: '数据目录“{{dir}}”正由另一个服务使用（进程 {{pid}}）',
    en: 'The data folder "{{dir}}" is in use by another server (process {{pid}})',
  },
};
