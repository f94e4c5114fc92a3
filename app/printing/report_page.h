#pragma once
#include "base/result.h"
#include <QList>
#include <QStringList>

class QIODevice;

namespace laci {

/// A report ready for paper: everything is text already, in the language of whoever reads it.
struct ReportPaper {
    struct Column {
        QString heading;
        bool right = true;           ///< figures
    };
    QString shop;
    QString title;
    QString span;
    QString made;                    ///< when and by whom, at the foot
    QString page;                    ///< "Page %1 of %2"
    QList<Column> columns;
    QList<QStringList> rows;         ///< one text per column
    QStringList totals;              ///< likewise; empty: none
    QStringList notes;               ///< small, under the table
};

/// A4 pages: head and headings on each, the totals at the end, upright or across as the columns need. Needs a QGuiApplication for the
/// letters; any thread. The number of pages; Storage when the device refuses.
Result<int> writeReportPdf(QIODevice *device, const ReportPaper &paper);

} // namespace laci
