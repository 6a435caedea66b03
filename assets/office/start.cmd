@echo off
chcp 65001 >nul
node "%~dp0server.js" %*
pause
