#pragma once
#include <QByteArray>

namespace laci {

/// The page the customer's browser gets: one file, style and script inside, nothing loaded from elsewhere. `first`: what /view
/// says now, as JSON, so that the first picture is the right one.
QByteArray viewPage(QByteArray first);
/// Where the code is asked for. `tooOften`: too many wrong ones, wait a minute.
QByteArray lockedPage(bool tooOften);
/// What the page's policy allows, exactly as it stands in the page.
const char *pageScript();
const char *pageStyle();

} // namespace laci
