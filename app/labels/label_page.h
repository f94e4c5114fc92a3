#pragma once
#include "base/result.h"
#include <QList>
#include <QSize>

class QPainter;

namespace laci {

/// What stands on one label. The words are the caller's.
struct Label {
    QString name;
    QString price;               ///< "Rp18.000"
    QString unit;                ///< "/kg"; empty: pieces
    QString code;                ///< drawn as a barcode; empty: none
};

enum class LabelKind {
    Shelf,                       ///< name and a large price, the barcode small
    Barcode,                     ///< a large barcode to stick on the product, the price small
};
enum class LabelPaper {
    A4,                          ///< 3 × 8 labels of 70 × 37 mm
    Roll40x30,                   ///< one label a page, for a label printer of 203 dots an inch
};

/// The paper in its own dots, which the bars fit exactly.
struct LabelGrid {
    int dotsPerInch = 600;
    QSize page;                  ///< dots
    int across = 1;
    int down = 1;
    QSize cell;                  ///< dots
    int top = 0;                 ///< dots above the first row
    int edge = 0;                ///< dots inside a cell that stay empty
    int perPage() const { return across * down; }
};
LabelGrid gridOf(LabelPaper paper);

/// One page of labels (those after perPage() are left out), painted in dots of the grid. How many had no room for their barcode.
int paintLabels(QPainter &painter, const QList<Label> &labels, LabelKind kind, LabelPaper paper);

struct LabelReport {
    int labels = 0;
    int pages = 0;
    int withoutBars = 0;         ///< their code is too long for this label, or no barcode can hold it
};

/// All of them as a PDF, whole or not there. Any thread. Storage: the file cannot be written. InvalidInput: no labels.
[[nodiscard]] Result<LabelReport> writeLabels(const QString &file, const QList<Label> &labels, LabelKind kind, LabelPaper paper);

} // namespace laci
