#pragma once
#include <QString>

namespace laci {

/// May anything on the screen move by itself (a swing after a drag, a turning ring)? Yes until setMotion(false).
/// GUI thread; kept with the application.
void setMotion(bool allowed);
bool motionAllowed();

/// The setting ui.motion: "none" is no; "auto" is what the system asks for. Reads two small files: call it at the start.
bool motionFromWord(const QString &word);
/// What the desktop asks for: on Windows "Show animations", on Linux KDE's animation speed and GTK's switch as their files say.
/// `configFolder` is ~/.config; yes where nothing is said.
bool systemAllowsMotion(const QString &configFolder);

} // namespace laci
