#pragma once
#include "base/result.h"
#include "printing/slip.h"
#include <QImage>
#include <QStringList>
#include <QUrl>

namespace laci {

/// Writes the lines of a slip, UTF-8, on a worker thread; the file is whole or not there. Storage: the disk refuses.
[[nodiscard]] Pending<void> saveSlipText(const QString &file, const QStringList &lines);
/// The slip as a PDF as wide as its paper; likewise.
[[nodiscard]] Pending<void> saveSlipPdf(const QString &file, const Slip &slip, const QString &title, const QImage &logo);
/// The shop's picture, read on a worker thread; null when there is none to be read.
[[nodiscard]] Pending<QImage> loadLogo(const QString &file);

/// "0812-3456-789" and "+62 812…" as wa.me wants them ("62812…"); empty when it is no phone number.
QString whatsappNumber(const QString &typed);
/// Opens a chat with the slip in it; invalid when there is no such number. A slip that no link can hold: see fitsLink().
QUrl whatsappLink(const QString &number, const QStringList &lines);
/// A new e-mail in the user's own program.
QUrl mailLink(const QString &subject, const QStringList &lines);
/// Programs cut longer links off without a word.
bool fitsLink(const QUrl &link);

} // namespace laci
