; The installer for Windows, made with Inno Setup 6 from what build.py left in dist:
;     iscc /DVersion=0.1.0 desktop\packaging\windows\synoptic.iss
; Untested: see ../README.md.

#ifndef Version
  #error Name the version: iscc /DVersion=1.2.3 synoptic.iss
#endif

[Setup]
AppId={{5B0E6D0C-6C0B-4B76-9F0E-2A1F5A7C9D31}
AppName=Synoptic
AppVersion={#Version}
AppPublisher=The Synoptic developers
DefaultDirName={autopf}\Synoptic
DefaultGroupName=Synoptic
DisableProgramGroupPage=yes
LicenseFile=..\..\..\LICENSE
OutputDir=..\..\..\dist
OutputBaseFilename=synoptic-{#Version}-windows-setup
SetupIconFile=..\..\..\build\frozen\synoptic.ico
UninstallDisplayIcon={app}\synoptic.exe
Compression=lzma2/max
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Anybody can install it for themselves, without an administrator.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ChangesAssociations=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Libraries of an earlier version must not stay beside those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\..\dist\synoptic\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Synoptic"; Filename: "{app}\synoptic.exe"
Name: "{autodesktop}\Synoptic"; Filename: "{app}\synoptic.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.synoptic"; ValueType: string; ValueData: "Synoptic.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.synoptic"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.synoptic.project+sqlite3"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Synoptic.Project"; ValueType: string; ValueData: "Synoptic project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Synoptic.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\synoptic.exe,0"
Root: HKA; Subkey: "Software\Classes\Synoptic.Project\shell\open\command"; ValueType: string; ValueData: """{app}\synoptic.exe"" ""%1"""

[Run]
Filename: "{app}\synoptic.exe"; Description: "{cm:LaunchProgram,Synoptic}"; Flags: nowait postinstall skipifsilent
