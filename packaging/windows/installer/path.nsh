; $INSTDIR in PATH and out of it again. PATH may be longer than a string of NSIS, so it is handled in memory of its own:
;   $R0 the key, $R1 a buffer that holds ";" PATH ";"
!macro PATH_FUNCTIONS UN
Function ${UN}openEnvironment
    StrCpy $R2 0                   ; 1: changed
    ${If} $AllUsers == 1
        System::Call 'advapi32::RegOpenKeyExW(p 0x80000002, w "SYSTEM\CurrentControlSet\Control\Session Manager\Environment", i 0, i 0x20019|0x2, *p.R0) i.r0'
    ${Else}
        System::Call 'advapi32::RegCreateKeyExW(p 0x80000001, w "Environment", i 0, p 0, i 0, i 0x20019|0x2, p 0, *p.R0, p 0) i.r0'
    ${EndIf}
    ${If} $0 <> 0
        StrCpy $R0 0
        Return
    ${EndIf}
    StrCpy $1 0
    System::Call 'advapi32::RegQueryValueExW(p R0, w "Path", p 0, p 0, p 0, *i.r1)'
    IntOp $2 $1 + 4096             ; room for our own entry and the marks at both ends
    System::Call 'kernel32::GlobalAlloc(i 0x40, p r2) p.R1'       ; zeroed
    System::Call 'kernel32::lstrcpyW(p R1, w ";")'
    ${If} $1 > 2
        IntPtrOp $3 $R1 + 2
        System::Call 'advapi32::RegQueryValueExW(p R0, w "Path", p 0, p 0, p r3, *i r1)'
        System::Call 'kernel32::lstrcatW(p R1, w ";")'
    ${EndIf}
FunctionEnd

Function ${UN}outOfPath
    ${If} $R0 P= 0
        Return
    ${EndIf}
    ${Do}
        System::Call 'shlwapi::StrStrIW(p R1, w ";$INSTDIR;") p.r1'
        ${If} $1 P= 0
            ${ExitDo}
        ${EndIf}
        StrLen $2 ";$INSTDIR"
        IntOp $2 $2 * 2
        IntPtrOp $3 $1 + $2        ; from the mark behind our entry on
        System::Call 'kernel32::lstrlenW(p r3) i.r4'
        IntOp $4 $4 * 2
        IntOp $4 $4 + 2
        System::Call 'kernel32::RtlMoveMemory(p r1, p r3, p r4)'
        StrCpy $R2 1
    ${Loop}
FunctionEnd

Function ${UN}closeEnvironment
    ${If} $R0 P= 0
        Return
    ${EndIf}
    ${If} $R2 == 1
        System::Call 'kernel32::lstrlenW(p R1) i.r4'
        ${If} $4 > 2
            IntOp $4 $4 - 2        ; without the two marks
            IntOp $5 $4 + 1
            IntOp $5 $5 * 2
            IntPtrOp $6 $R1 + $5
            System::Call '*$6(&i2 0)'
            IntOp $4 $4 + 1
            IntOp $4 $4 * 2
            IntPtrOp $6 $R1 + 2
            System::Call 'advapi32::RegSetValueExW(p R0, w "Path", i 0, i 2, p r6, i r4)'
        ${Else}
            System::Call 'advapi32::RegDeleteValueW(p R0, w "Path")'      ; it held nothing but us
        ${EndIf}
        SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
    ${EndIf}
    System::Call 'advapi32::RegCloseKey(p R0)'
    System::Call 'kernel32::GlobalFree(p R1)'
FunctionEnd
!macroend

!insertmacro PATH_FUNCTIONS ""
!insertmacro PATH_FUNCTIONS "un."

Function intoPath
    ${If} $R0 P= 0
        Return
    ${EndIf}
    System::Call 'kernel32::lstrcatW(p R1, w "$INSTDIR;")'
    StrCpy $R2 1
FunctionEnd
