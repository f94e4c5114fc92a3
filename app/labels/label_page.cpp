#include "labels/label_page.h"
#include "labels/bars.h"
#include <QFontDatabase>
#include <QPainter>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

namespace laci {

namespace {

constexpr int kTenthsOfInch = 254;               // tenths of a millimetre in an inch

int dots(const LabelGrid &grid, int tenths)      // of a millimetre
{
    return (tenths * grid.dotsPerInch + kTenthsOfInch / 2) / kTenthsOfInch;
}

QFont fontOf(const LabelGrid &grid, int tenths, bool bold)
{
    QFont font(QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QStringLiteral("Inter") : QStringLiteral("Sans Serif"));
    font.setPixelSize(qMax(1, dots(grid, tenths)));
    font.setBold(bold);
    return font;
}

/// As large as `tenths`, smaller until the text fits the width; never under 1,5 mm.
void drawFitted(QPainter &painter, const LabelGrid &grid, const QRect &box, const QString &text, int tenths, bool bold, Qt::Alignment side)
{
    for (; tenths > 15; --tenths) {
        painter.setFont(fontOf(grid, tenths, bold));
        if (painter.fontMetrics().horizontalAdvance(text) <= box.width())
            break;
    }
    painter.drawText(box, side | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

/// The bars as wide as whole dots allow, their text below. False: no room, or no such barcode.
bool drawBars(QPainter &painter, const LabelGrid &grid, const QRect &box, const QString &code, bool large)
{
    const auto bars = barsOf(code);
    if (!bars)
        return false;
    const int modules = int(bars->modules.size()) + bars->quietLeft + bars->quietRight;
    const int finest = (grid.dotsPerInch * 17 + 2539) / 2540;        // 0,17 mm: what a scanner still reads
    const int widest = qMax(finest, grid.dotsPerInch * (large ? 40 : 33) / 2540);
    const int module = qMin(widest, box.width() / modules);
    if (module < finest)
        return false;
    const int textHeight = dots(grid, 26);
    const int left = box.left() + (box.width() - module * modules) / 2 + module * bars->quietLeft;
    int x = left;
    for (qsizetype i = 0; i < bars->modules.size();) {
        qsizetype end = i;
        while (end < bars->modules.size() && bars->modules[end] == bars->modules[i])
            ++end;
        const int wide = int(end - i) * module;
        if (bars->modules[i])
            painter.fillRect(QRect(x, box.top(), wide, box.height() - textHeight), Qt::black);
        x += wide;
        i = end;
    }
    drawFitted(painter, grid, QRect(box.left(), box.bottom() + 1 - textHeight, box.width(), textHeight), code, 24, false, Qt::AlignHCenter);
    return true;
}

/// False: it has a code and no barcode could be drawn.
bool paintOne(QPainter &painter, const LabelGrid &grid, const QRect &cell, const Label &label, LabelKind kind)
{
    const QRect box = cell.adjusted(grid.edge, grid.edge, -grid.edge, -grid.edge);
    const bool shelf = kind == LabelKind::Shelf;
    const int nameHeight = box.height() * (shelf ? 20 : 16) / 100;
    const int priceHeight = box.height() * (shelf ? 34 : 18) / 100;
    const QRect name(box.left(), box.top(), box.width(), nameHeight);
    const QRect price(box.left(), name.bottom() + 1, box.width(), priceHeight);
    const QRect bars(box.left(), price.bottom() + 1 + dots(grid, 5), box.width(), box.bottom() - price.bottom() - dots(grid, 5));
    painter.setPen(Qt::black);
    const bool a4 = grid.perPage() > 1;
    drawFitted(painter, grid, name, label.name, a4 ? 40 : 32, true, shelf ? Qt::AlignLeft : Qt::AlignHCenter);
    if (shelf)
        drawFitted(painter, grid, price, label.price + label.unit, a4 ? 90 : 68, true, Qt::AlignRight);
    else
        drawFitted(painter, grid, price, label.price + label.unit, a4 ? 40 : 32, false, Qt::AlignHCenter);
    return label.code.isEmpty() || drawBars(painter, grid, bars, label.code, !shelf);
}

} // namespace

LabelGrid gridOf(LabelPaper paper)
{
    LabelGrid grid;
    switch (paper) {
    case LabelPaper::A4:
        grid.dotsPerInch = 600;
        grid.page = {dots(grid, 2100), dots(grid, 2970)};
        grid.across = 3;
        grid.down = 8;
        grid.cell = {dots(grid, 700), dots(grid, 370)};
        grid.top = dots(grid, 5);
        grid.edge = dots(grid, 40);
        break;
    case LabelPaper::Roll40x30:
        grid.dotsPerInch = 203;
        grid.page = {dots(grid, 400), dots(grid, 300)};
        grid.cell = grid.page;
        grid.edge = dots(grid, 10);
        break;
    }
    return grid;
}

int paintLabels(QPainter &painter, const QList<Label> &labels, LabelKind kind, LabelPaper paper)
{
    const LabelGrid grid = gridOf(paper);
    int without = 0;
    for (int i = 0; i < qMin(int(labels.size()), grid.perPage()); ++i) {
        const QRect cell(QPoint(i % grid.across * grid.cell.width(), grid.top + i / grid.across * grid.cell.height()), grid.cell);
        if (!paintOne(painter, grid, cell, labels[i], kind))
            ++without;
    }
    return without;
}

Result<LabelReport> writeLabels(const QString &file, const QList<Label> &labels, LabelKind kind, LabelPaper paper)
{
    if (labels.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("no labels"));
    const LabelGrid grid = gridOf(paper);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, out.errorString());
    LabelReport report;
    {
        QPdfWriter pdf(&out);
        pdf.setResolution(grid.dotsPerInch);
        pdf.setCreator(QStringLiteral("Laci"));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        pdf.setPageSize(paper == LabelPaper::A4 ? QPageSize(QPageSize::A4)
                                                : QPageSize(QSizeF(40, 30), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        QPainter painter(&pdf);
        if (!painter.isActive())
            return fail(ErrorCode::Storage, QStringLiteral("the PDF cannot be begun"));
        for (qsizetype from = 0; from < labels.size(); from += grid.perPage()) {
            if (from > 0)
                pdf.newPage();
            const QList<Label> page = labels.mid(from, grid.perPage());
            report.withoutBars += paintLabels(painter, page, kind, paper);
            report.labels += int(page.size());
            ++report.pages;
        }
    }
    if (!out.commit())
        return fail(ErrorCode::Storage, out.errorString());
    return report;
}

} // namespace laci
