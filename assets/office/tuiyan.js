// The command line: `node tuiyan.js help`.
await import('./program/main.js');
