; The installer of Laci for 64-bit Windows 10 and 11. Made by ../build.sh, which gives: VERSION, STAGE (the files), LISTS
; (install.nsh, uninstall.nsh: every file by name), OUTFILE, SIZE_KB, and SIGN (a command) when there is a certificate.
;
; Switches: /S silent · /AllUsers or /CurrentUser · /PATH=1 lacictl in PATH · /AUTOSTART=1 start with Windows ·
; /DESKTOP=0 no icon on the desktop · /FORCE=1 over a newer version · /D=FOLDER last, without quotes.
; Exit: 0 done · 1 cancelled · 2 aborted · 3 all users need an administrator · 4 a newer version is installed ·
; 5 Laci is running and was not closed · 6 this Windows is too old.
Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestDPIAwareness "PerMonitorV2,System"
ManifestSupportedOS Win10
RequestExecutionLevel user        ; only me needs no more; for all users the installer starts itself again as administrator
SetCompressor /SOLID lzma

!include MUI2.nsh
!include nsDialogs.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include TextFunc.nsh
!include WinVer.nsh
!include WinMessages.nsh

!define PROGRAM "Laci"
!define KEY "Software\Laci"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Laci"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

Name "${PROGRAM}"
OutFile "${OUTFILE}"
BrandingText "Laci ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${PROGRAM}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "Installer of Laci, the till"
VIAddVersionKey /LANG=1033 "CompanyName" "Laci"
VIAddVersionKey /LANG=1033 "LegalCopyright" "The Laci authors; licence: see LICENSE.txt"

!ifdef SIGN
!uninstfinalize '${SIGN} "%1"' = 0
!finalize '${SIGN} "%1"' = 0
!endif

Var AllUsers          ; 1: for all users of this machine
Var Asked             ; 1: the command line has said for whom
Var WantPath
Var WantAutostart
Var WantDesktop
Var OldVersion
Var RadioAll
Var RadioMe
Var BoxDesktop
Var BoxAutostart
Var BoxPath
Var BoxData
Var RemoveData

!define MUI_ICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION startLaci

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGE}/LICENSE.txt"
Page custom askForWhom forWhomAnswered
!insertmacro MUI_PAGE_DIRECTORY
Page custom askExtras extrasAnswered
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.askData un.dataAnswered
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL
!include words.nsh
!include running.nsh
!include path.nsh

!insertmacro CLOSE_PROGRAM ""
!insertmacro CLOSE_PROGRAM "un."

; ---- for whom ----

Function useMode
    ${If} $AllUsers == 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
    ReadRegStr $OldVersion SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
FunctionEnd

; The folder of an installation that is there, else the usual one. /D= wins.
Function useFolder
    ReadRegStr $0 SHCTX "${KEY}" "InstallDir"
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${ElseIf} $AllUsers == 1
        StrCpy $INSTDIR "$PROGRAMFILES64\Laci"
    ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Laci"
    ${EndIf}
FunctionEnd

Function .onInit
    ; Under Wine the version of Windows is a setting and says nothing.
    System::Call 'kernel32::GetModuleHandleW(w "ntdll.dll") p.r1'
    System::Call 'kernel32::GetProcAddress(p r1, m "wine_get_version") p.r2'
    ${IfNot} ${AtLeastWin10}
    ${AndIf} $2 P= 0
        MessageBox MB_OK|MB_ICONSTOP "$(tooOld)" /SD IDOK
        SetErrorLevel 6
        Quit
    ${EndIf}
    UserInfo::GetAccountType
    Pop $1
    ${GetParameters} $R9
    StrCpy $Asked 0
    StrCpy $AllUsers 0
    ; An upgrade goes where the program is; all users first, where this person may.
    ReadRegStr $2 HKCU "${KEY}" "InstallDir"
    ReadRegStr $3 HKLM "${KEY}" "InstallDir"
    ${If} $2 == ""
    ${AndIf} $3 != ""
        StrCpy $AllUsers 1
    ${ElseIf} $2 == ""
    ${AndIf} $1 == "Admin"
        StrCpy $AllUsers 1
    ${EndIf}
    ClearErrors
    ${GetOptions} $R9 "/AllUsers" $2
    ${IfNot} ${Errors}
        StrCpy $AllUsers 1
        StrCpy $Asked 1
    ${EndIf}
    ClearErrors
    ${GetOptions} $R9 "/CurrentUser" $2
    ${IfNot} ${Errors}
        StrCpy $AllUsers 0
        StrCpy $Asked 1
    ${EndIf}
    ${If} ${Silent}
    ${AndIf} $AllUsers == 1
    ${AndIf} $1 != "Admin"
        SetErrorLevel 3
        Quit
    ${EndIf}
    Call useMode
    ${If} $INSTDIR == ""
        Call useFolder
    ${EndIf}

    ; What the installation before had is what this one begins with; the command line wins.
    ReadRegDWORD $WantPath SHCTX "${KEY}" "Path"
    ReadRegDWORD $WantAutostart SHCTX "${KEY}" "Autostart"
    ReadRegDWORD $WantDesktop SHCTX "${KEY}" "Desktop"
    ${If} $WantDesktop == ""
        StrCpy $WantDesktop 1
    ${EndIf}
    ${GetOptions} $R9 "/PATH=" $2
    ${If} $2 != ""
        StrCpy $WantPath $2
    ${EndIf}
    ${GetOptions} $R9 "/AUTOSTART=" $2
    ${If} $2 != ""
        StrCpy $WantAutostart $2
    ${EndIf}
    ${GetOptions} $R9 "/DESKTOP=" $2
    ${If} $2 != ""
        StrCpy $WantDesktop $2
    ${EndIf}
    ${IfNot} ${Silent}
    ${AndIf} $Asked == 0
        !insertmacro MUI_LANGDLL_DISPLAY
    ${EndIf}
    Call refuseNewer
FunctionEnd

Function refuseNewer
    ${If} $OldVersion == ""
        Return
    ${EndIf}
    ${VersionCompare} "$OldVersion" "${VERSION}" $0
    ${If} $0 != 1
        Return
    ${EndIf}
    ${GetParameters} $1
    ${GetOptions} $1 "/FORCE=" $2
    ${If} $2 == 1
        Return
    ${EndIf}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(newerThere)" /SD IDNO IDYES goOn
    SetErrorLevel 4
    Quit
goOn:
FunctionEnd

Function askForWhom
    ${If} $Asked == 1
        Abort                      ; said on the command line, or on this page before administrator rights were asked for
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "$(forWhomTitle)" "$(forWhomText)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 14u "$(forMe)"
    Pop $RadioMe
    ${NSD_CreateLabel} 12u 26u 95% 20u "$(forMeText)"
    Pop $0
    ${NSD_CreateRadioButton} 0 56u 100% 14u "$(forAll)"
    Pop $RadioAll
    ${NSD_CreateLabel} 12u 72u 95% 30u "$(forAllText)"
    Pop $0
    ${If} $AllUsers == 1
        ${NSD_Check} $RadioAll
    ${Else}
        ${NSD_Check} $RadioMe
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function forWhomAnswered
    StrCpy $3 $AllUsers
    ${NSD_GetState} $RadioAll $AllUsers
    UserInfo::GetAccountType
    Pop $1
    ${If} $AllUsers == 1
    ${AndIf} $1 != "Admin"
        ExecShell "runas" "$EXEPATH" "/AllUsers" SW_SHOWNORMAL
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(needsAdmin)"
            Abort
        ${EndIf}
        SetErrorLevel 0
        Quit
    ${EndIf}
    Call useMode
    ${If} $3 != $AllUsers
        Call useFolder
    ${EndIf}
    Call refuseNewer
FunctionEnd

Function askExtras
    !insertmacro MUI_HEADER_TEXT "$(extrasTitle)" "$(extrasText)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateCheckBox} 0 10u 100% 14u "$(extraDesktop)"
    Pop $BoxDesktop
    ${NSD_CreateCheckBox} 0 32u 100% 14u "$(extraAutostart)"
    Pop $BoxAutostart
    ${NSD_CreateCheckBox} 0 54u 100% 14u "$(extraPath)"
    Pop $BoxPath
    ${If} $WantDesktop == 1
        ${NSD_Check} $BoxDesktop
    ${EndIf}
    ${If} $WantAutostart == 1
        ${NSD_Check} $BoxAutostart
    ${EndIf}
    ${If} $WantPath == 1
        ${NSD_Check} $BoxPath
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function extrasAnswered
    ${NSD_GetState} $BoxDesktop $WantDesktop
    ${NSD_GetState} $BoxAutostart $WantAutostart
    ${NSD_GetState} $BoxPath $WantPath
FunctionEnd

Function startLaci
    ; By the shell, so that an installer with administrator rights does not lend them to the till.
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\laci.exe"'
FunctionEnd

; ---- installing ----

; Removes what the version before had put here and noted; nothing else in the folder is touched.
Function removeOldFiles
    ClearErrors
    FileOpen $0 "$INSTDIR\installed.txt" r
    ${If} ${Errors}
        Return
    ${EndIf}
    ${Do}
        ClearErrors
        FileReadUTF16LE $0 $1
        ${If} ${Errors}
            ${ExitDo}
        ${EndIf}
        ${TrimNewLines} "$1" $1
        ${If} $1 != ""
            Delete "$INSTDIR\$1"
        ${EndIf}
    ${Loop}
    FileClose $0
FunctionEnd

Section "Laci"
    Call closeProgram
    Call removeOldFiles
    !include "${LISTS}/install.nsh"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"

    CreateDirectory "$SMPROGRAMS\Laci"
    CreateShortcut "$SMPROGRAMS\Laci\Laci.lnk" "$INSTDIR\laci.exe"
    CreateShortcut "$SMPROGRAMS\Laci\$(trainingShortcut).lnk" "$INSTDIR\laci.exe" "--training"
    WriteRegStr SHCTX "${KEY}" "TrainingShortcut" "$(trainingShortcut)"
    ${If} $WantDesktop == 1
        CreateShortcut "$DESKTOP\Laci.lnk" "$INSTDIR\laci.exe"
    ${Else}
        Delete "$DESKTOP\Laci.lnk"
        StrCpy $WantDesktop 0
    ${EndIf}
    ${If} $WantAutostart == 1
        WriteRegStr SHCTX "${RUN_KEY}" "Laci" '"$INSTDIR\laci.exe"'
    ${Else}
        DeleteRegValue SHCTX "${RUN_KEY}" "Laci"
        StrCpy $WantAutostart 0
    ${EndIf}
    Call openEnvironment
    Call outOfPath
    ${If} $WantPath == 1
        Call intoPath
    ${Else}
        StrCpy $WantPath 0
    ${EndIf}
    Call closeEnvironment

    WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
    WriteRegStr SHCTX "${KEY}" "Version" "${VERSION}"
    WriteRegDWORD SHCTX "${KEY}" "Desktop" $WantDesktop
    WriteRegDWORD SHCTX "${KEY}" "Autostart" $WantAutostart
    WriteRegDWORD SHCTX "${KEY}" "Path" $WantPath
    WriteRegStr SHCTX "${KEY}" "Language" "$LANGUAGE"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Laci"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\laci.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Laci"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

; ---- removing ----
; uninstall.exe /S keeps the shop's data; /REMOVEDATA=1 removes it (of the user who runs it). It returns at once and works on;
; uninstall.exe /S _?=FOLDER waits, and leaves itself to be deleted by the caller.

Function un.onInit
    ; Where it lies says for whom it was installed.
    StrCpy $AllUsers 0
    SetShellVarContext current
    ReadRegStr $0 SHCTX "${KEY}" "InstallDir"
    ${If} $0 != $INSTDIR
        StrCpy $AllUsers 1
        SetShellVarContext all
        UserInfo::GetAccountType
        Pop $1
        ${If} $1 != "Admin"
            ${If} ${Silent}
                SetErrorLevel 3
                Quit
            ${EndIf}
            ExecShell "runas" "$INSTDIR\uninstall.exe" "" SW_SHOWNORMAL
            Quit
        ${EndIf}
    ${EndIf}
    ReadRegStr $0 SHCTX "${KEY}" "Language"
    ${If} $0 != ""
        StrCpy $LANGUAGE $0
    ${EndIf}
    StrCpy $RemoveData 0
    ${GetParameters} $0
    ${GetOptions} $0 "/REMOVEDATA=" $1
    ${If} $1 == 1
        StrCpy $RemoveData 1
    ${EndIf}
FunctionEnd

Function un.askData
    !insertmacro MUI_HEADER_TEXT "$(dataTitle)" "$(dataText)"
    nsDialogs::Create 1018
    Pop $0
    SetShellVarContext current
    ${NSD_CreateLabel} 0 8u 100% 40u "$(dataWhere)"
    Pop $0
    Call un.useMode
    ${NSD_CreateCheckBox} 0 56u 100% 24u "$(dataRemove)"
    Pop $BoxData
    nsDialogs::Show
FunctionEnd

Function un.useMode
    ${If} $AllUsers == 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
FunctionEnd

Function un.dataAnswered
    ${NSD_GetState} $BoxData $RemoveData
    ${If} $RemoveData == 1
        MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(dataSure)" IDYES sure
        ${NSD_Uncheck} $BoxData
        StrCpy $RemoveData 0
        Abort
    sure:
    ${EndIf}
FunctionEnd

Section "Uninstall"
    Call un.closeProgram
    ReadRegStr $0 SHCTX "${KEY}" "TrainingShortcut"
    ${If} $0 != ""
        Delete "$SMPROGRAMS\Laci\$0.lnk"
    ${EndIf}
    Delete "$SMPROGRAMS\Laci\Laci.lnk"
    RMDir "$SMPROGRAMS\Laci"
    ReadRegDWORD $0 SHCTX "${KEY}" "Desktop"
    ${If} $0 == 1
        Delete "$DESKTOP\Laci.lnk"
    ${EndIf}
    DeleteRegValue SHCTX "${RUN_KEY}" "Laci"
    Call un.openEnvironment
    Call un.outOfPath
    Call un.closeEnvironment
    SetOutPath "$TEMP"             ; a folder somebody stands in cannot be removed
    !include "${LISTS}/uninstall.nsh"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    ${If} "$INSTDIR" == "$LOCALAPPDATA\Programs\Laci"
        RMDir "$LOCALAPPDATA\Programs"       ; others' programs keep it
    ${EndIf}
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "${KEY}"
    ${If} $RemoveData == 1
        SetShellVarContext current
        RMDir /r "$LOCALAPPDATA\laci"
        Call un.useMode
    ${EndIf}
SectionEnd
