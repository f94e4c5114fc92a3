#pragma once
#include "base/qt_future.h"
#include "ports/reports.h"
#include <QDate>

namespace laci::test {

/// Reports as they were scripted: the same figures for every span, unless a day has its own.
class FakeReports final : public Reports {
public:
    ReportGlance always;
    QHash<QDate, ReportGlance> ofDay;                ///< by the first day of the span
    QHash<int, ReportTable> tables;                  ///< by kind; a kind that is missing is empty
    std::optional<Error> broken;
    QList<ReportSpan> asked;                         ///< glances
    QList<std::pair<ReportKind, int>> reported;      ///< kind and limit

    Pending<ReportGlance> glance(const ReportSpan &span) override
    {
        asked.append(span);
        if (broken)
            return ready<ReportGlance>(tl::unexpected(*broken));
        ReportGlance now = ofDay.value(span.from, always);
        now.span = span;
        return ready<ReportGlance>(now);
    }
    Pending<ReportTable> report(ReportKind kind, const ReportSpan &span, int limit) override
    {
        reported.append({kind, limit});
        if (broken)
            return ready<ReportTable>(tl::unexpected(*broken));
        ReportTable table = tables.value(int(kind));
        table.kind = kind;
        table.span = span;
        if (table.columns.isEmpty())
            table.columns = reportColumns(kind);
        if (limit > 0)
            table.rows = table.rows.mid(0, limit);
        return ready<ReportTable>(table);
    }
    Pending<ReportCheck> verify(const ReportSpan &) override { return ready<ReportCheck>(ReportCheck()); }
    Pending<ReportSpan> known() override { return ready<ReportSpan>(ReportSpan()); }
};

/// A row of a report by the ids of its columns; what is not named is not known.
inline QList<ReportCell> reportRow(ReportKind kind, const QHash<QString, ReportCell> &cells)
{
    QList<ReportCell> row;
    for (const ReportColumn &column : reportColumns(kind))
        row.append(cells.value(column.id));
    return row;
}

/// A Friday like the one in design/report.png.
inline void fillLikeTheDesign(FakeReports &reports)
{
    const auto s = [](const char *t) { return ReportCell(QString::fromUtf8(t)); };
    const auto n = [](qint64 value) { return ReportCell(value); };
    const auto k = [](const char *t) { return QString::fromLatin1(t); };
    reports.always.sales = Rupiah::trusted(8'412'300);
    reports.always.receipts = 328;
    reports.always.profit = Rupiah::trusted(2'690'100);
    reports.always.profitBase = Rupiah::trusted(8'412'300);
    reports.always.before = Rupiah::trusted(7'000'000);
    reports.always.unsure = 1;
    reports.always.unsureMoney = Rupiah::trusted(100'700);
    reports.always.receiptsByHour = QList<qint64>(24, 0);
    const int hours[] = {6, 14, 19, 24, 31, 44, 38, 22, 18, 25, 33, 29, 17, 8};
    for (int i = 0; i < 14; ++i)
        reports.always.receiptsByHour[7 + i] = hours[i];
    ReportTable &methods = reports.tables[int(ReportKind::Method)];
    methods.columns = reportColumns(ReportKind::Method);
    const std::pair<const char *, const char *> ways[] = {{"cash", ""}, {"gobiz", "qris"}, {"paymenku", "qris"}, {"paymenku", "dana"}, {"paymenku", "bca_va"}};
    const qint64 received[] = {3'204'500, 2'911'800, 1'240'000, 642'000, 364'000};
    for (int i = 0; i < 5; ++i)
        methods.rows.append(reportRow(ReportKind::Method, {{k("gateway"), s(ways[i].first)}, {k("channel"), s(ways[i].second)}, {k("confirmed_by"), s(i == 4 ? "person" : "")},
                                                           {k("payments"), n(100 - 20 * i)}, {k("received"), n(received[i])}, {k("share"), n(3000 - 500 * i)}}));
    ReportTable &products = reports.tables[int(ReportKind::Product)];
    products.columns = reportColumns(ReportKind::Product);
    const char *names[] = {"Kopi Susu Gula Aren", "Nasi Goreng Kampung", "Teh Tarik", "Roti Bakar Cokelat Keju", "Mi Goreng Telur", "Pisang Goreng Madu", "Air Mineral"};
    const qint64 nets[] = {1'728'000, 1'148'000, 812'000, 726'000, 609'000, 560'000, 90'000};
    for (int i = 0; i < 7; ++i)
        products.rows.append(reportRow(ReportKind::Product, {{k("product"), s("1")}, {k("sku"), s("SKU")}, {k("name"), s(names[i])}, {k("category"), s("Minuman")}, {k("unit"), s("pcs")},
                                                             {k("quantity"), n((96 - 11 * i) * 1000)}, {k("sales"), n(nets[i])}, {k("given"), n(0)}, {k("net"), n(nets[i])}, {k("share"), n(2000)},
                                                             {k("untaxed"), n(nets[i])}, {k("cost"), i == 6 ? ReportCell() : n(nets[i] / 2)},
                                                             {k("profit"), i == 6 ? ReportCell() : n(nets[i] - nets[i] / 2)}, {k("margin"), i == 6 ? ReportCell() : n(5000)}}));
    products.totals = reportRow(ReportKind::Product, {{k("net"), n(5'673'000)}});
}

} // namespace laci::test
