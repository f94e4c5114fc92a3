; Is a program of ours running out of $INSTDIR? A file that runs cannot be opened for writing.
!macro IN_USE FILE
    ${If} ${FileExists} "$INSTDIR\${FILE}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${FILE}" a
        ${If} ${Errors}
            StrCpy $9 1
        ${Else}
            FileClose $0
        ${EndIf}
    ${EndIf}
!macroend

!macro CLOSE_PROGRAM UN
; $9: 1 while something of ours runs
Function ${UN}lookForProgram
    StrCpy $9 0
    !insertmacro IN_USE "laci.exe"
    !insertmacro IN_USE "lacictl.exe"
    !insertmacro IN_USE "laci-sandbox.exe"
FunctionEnd

; Asks each window of $INSTDIR\laci.exe to close, as its cross does: the till ends in order, an open sale stays on disk.
; Windows of other programs, and of a Laci in another folder, are left alone.
Function ${UN}askToClose
    StrCpy $1 0
    ${Do}
        System::Call 'user32::FindWindowExW(p 0, p r1, p 0, p 0) p.r1'
        ${If} $1 P= 0
            ${ExitDo}
        ${EndIf}
        System::Call 'user32::GetWindowThreadProcessId(p r1, *i.r2)'
        System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i r2) p.r3'      ; PROCESS_QUERY_LIMITED_INFORMATION
        ${If} $3 P<> 0
            StrCpy $4 ""
            System::Call 'kernel32::QueryFullProcessImageNameW(p r3, i 0, w.r4, *i ${NSIS_MAX_STRLEN}) i.r5'
            System::Call 'kernel32::CloseHandle(p r3)'
            ${If} $4 == "$INSTDIR\laci.exe"
                System::Call 'user32::IsWindowVisible(p r1) i.r5'
                ${If} $5 <> 0
                    System::Call 'user32::PostMessageW(p r1, i ${WM_CLOSE}, p 0, p 0)'
                ${EndIf}
            ${EndIf}
        ${EndIf}
    ${Loop}
FunctionEnd

; Returns when nothing of ours runs; else the installer ends with 5.
Function ${UN}closeProgram
again:
    Call ${UN}lookForProgram
    ${If} $9 = 0
        Return
    ${EndIf}
    DetailPrint "$(closing)"
    Call ${UN}askToClose
    ${ForEach} $6 1 40 + 1          ; twenty seconds
        Sleep 500
        Call ${UN}lookForProgram
        ${If} $9 = 0
            Sleep 500               ; the file is free a moment before the process is gone
            Return
        ${EndIf}
    ${Next}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(stillRunning)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 5
    Quit
FunctionEnd
!macroend
