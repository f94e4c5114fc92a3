#include "persistence/csv_product.h"
#include <QRegularExpression>

namespace laci {
namespace {

// The words of RejectedRow::reason:
//   from the reader  quote_not_closed, too_long (field), too_many_columns, row_too_long, bad_utf8, nul_character
//   from here        column_count, control_character, name_missing, code_missing, price_missing, price_unreadable,
//                    price_negative, cost_unreadable, stock_unreadable, tax_class_unknown, too_long, barcode_mangled,
//                    sku_mangled, active_unreadable, steps_unreadable, bundles_unreadable
//   from the import  barcode_taken_by_other_product

const QString kGuarded = QStringLiteral("=+-@'");     // after an apostrophe: it was put there by an export
constexpr qsizetype kMostNameLines = 3;
constexpr qsizetype kMostCode = 64;
constexpr qsizetype kMostName = 250;
constexpr qsizetype kMostCategory = 80;
constexpr qsizetype kMostUnit = 16;

using Text = tl::expected<QString, RowFault>;

tl::unexpected<RowFault> refuse(QString reason, const QString &value)
{
    return tl::unexpected(RowFault{std::move(reason), value.left(80)});
}

QString troubleWord(CsvRow::Trouble trouble)
{
    switch (trouble) {
    case CsvRow::Trouble::None:
        return {};
    case CsvRow::Trouble::QuoteNotClosed:
        return QStringLiteral("quote_not_closed");
    case CsvRow::Trouble::FieldTooLong:
        return QStringLiteral("too_long");
    case CsvRow::Trouble::TooManyFields:
        return QStringLiteral("too_many_columns");
    case CsvRow::Trouble::RowTooLong:
        return QStringLiteral("row_too_long");
    case CsvRow::Trouble::NotUtf8:
        return QStringLiteral("bad_utf8");
    case CsvRow::Trouble::Nul:
        return QStringLiteral("nul_character");
    }
    return {};
}

/// Blanks and line ends become single blanks. A control character is refused: a name ends up on a receipt printer, where it is
/// a command. The invisible ones above 127, left by a wrong conversion somewhere, are dropped: nobody could find them.
Text cellAt(const CsvRow &row, int column, qsizetype most)
{
    if (column < 0)
        return QString();
    QString text = row.fields[column].simplified();
    bool dropping = false;
    for (const QChar c : std::as_const(text)) {
        if (c < u' ' || c == QChar(0x7F))
            return refuse(QStringLiteral("control_character"), text);
        dropping = dropping || (c > QChar(0x7F) && c < QChar(0xA0));
    }
    if (dropping)
        text.removeIf([](QChar c) { return c > QChar(0x7F) && c < QChar(0xA0); });
    if (text.size() > most)
        return refuse(QStringLiteral("too_long"), text);
    return text;
}

Text textAt(const CsvRow &row, int column, qsizetype most)
{
    return cellAt(row, column, most + 1).and_then([most](QString text) -> Text {
        if (text.startsWith(u'\'') && text.size() > 1 && kGuarded.contains(text[1]))
            text.remove(0, 1);
        if (text.size() > most)
            return refuse(QStringLiteral("too_long"), text);
        return text;
    });
}

/// Spreadsheets keep a code from becoming a number by writing ="0899" or '0899.
QString bareCode(QString code)
{
    if (code.startsWith(u"=\"") && code.endsWith(u'"') && code.size() >= 3)
        return code.sliced(2, code.size() - 3).trimmed();
    if (code.startsWith(u'\''))
        return code.sliced(1).trimmed();
    return code;
}

/// "8.99E+12": a spreadsheet made a number of the code, its last digits are gone for good.
bool isMangled(const QString &code)
{
    static const QRegularExpression scientific(QStringLiteral("^[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+$"));
    const bool candidate = code.contains(u'e', Qt::CaseInsensitive) && !code.isEmpty() && code[0].isDigit();
    return candidate && (code.contains(u'.') || code.contains(u',') || code.contains(u'+'))
        && scientific.match(code).hasMatch();
}

tl::expected<Rupiah, RowFault> moneyFrom(const QString &text, const QString &column)
{
    if (text.startsWith(u'-') || text.startsWith(QChar(0x2212)))
        return refuse(column + QStringLiteral("_negative"), text);
    if (const auto amount = rupiahFromPerson(text))
        return *amount;
    if (const auto amount = rupiahFromDecimal(text))
        return *amount;
    return refuse(column + QStringLiteral("_unreadable"), text);
}

std::optional<Quantity> quantityFrom(const QString &text)
{
    // A stock below zero is what a shop that sells before it counts really has.
    if (!text.startsWith(u'-'))
        return quantityFromPerson(text);
    const auto owed = quantityFromPerson(QStringView(text).sliced(1));
    return owed ? std::optional(-*owed) : std::nullopt;
}

std::optional<TaxClass> taxClassFrom(const QString &text)
{
    const QString word = text.toLower();
    if (const auto known = taxClassFromWord(word))
        return known;
    if (word.isEmpty() || word == u"-")
        return TaxClass::None;
    if (QStringList{QStringLiteral("0"), QStringLiteral("no"), QStringLiteral("tidak"), QStringLiteral("non"),
                    QStringLiteral("bebas")}
            .contains(word))
        return TaxClass::Exempt;
    if (QStringList{QStringLiteral("1"), QStringLiteral("yes"), QStringLiteral("ya"), QStringLiteral("bkp"),
                    QStringLiteral("general")}
            .contains(word))
        return TaxClass::General;
    if (QStringList{QStringLiteral("luxury"), QStringLiteral("mewah"), QStringLiteral("ppnbm")}.contains(word))
        return TaxClass::Luxury;
    if (QStringList{QStringLiteral("pb1"), QStringLiteral("restaurant"), QStringLiteral("restoran")}.contains(word))
        return TaxClass::Restaurant;
    return std::nullopt;
}

std::optional<bool> activeFrom(const QString &text)
{
    const QString word = text.toLower();
    if (word.isEmpty() || QStringList{QStringLiteral("1"), QStringLiteral("yes"), QStringLiteral("ya"), QStringLiteral("true"), QStringLiteral("y"),
                                      QStringLiteral("aktif"), QStringLiteral("active")}
                              .contains(word))
        return true;
    if (QStringList{QStringLiteral("0"), QStringLiteral("no"), QStringLiteral("tidak"), QStringLiteral("false"), QStringLiteral("n"),
                    QStringLiteral("nonaktif"), QStringLiteral("inactive")}
            .contains(word))
        return false;
    return std::nullopt;
}

tl::expected<void, RowFault> checkShape(const CsvRow &row, qsizetype columns)
{
    if (row.trouble != CsvRow::Trouble::None)
        return refuse(troubleWord(row.trouble), row.sample);
    bool right = row.fields.size() >= columns;
    for (qsizetype i = columns; right && i < row.fields.size(); ++i)
        right = row.fields[i].trimmed().isEmpty();
    if (!right)
        return refuse(QStringLiteral("column_count"), row.fields.join(u' '));
    return {};
}

tl::expected<void, RowFault> readCodes(CsvProduct &product, const CsvRow &row, const CsvMapping &mapping)
{
    const auto sku = cellAt(row, mapping.sku, kMostCode + 3);
    if (!sku)
        return tl::unexpected(sku.error());
    product.sku = bareCode(*sku);
    if (product.sku.size() > kMostCode)
        return refuse(QStringLiteral("too_long"), product.sku);
    if (isMangled(product.sku) && !sku->startsWith(u'\''))
        return refuse(QStringLiteral("sku_mangled"), product.sku);
    auto cell = cellAt(row, mapping.barcode, CsvReader::kMostFieldBytes);
    if (!cell)
        return tl::unexpected(cell.error());
    const QString codes = std::move(*cell).replace(u'|', u' ');
    for (const QString &part : codes.split(u' ', Qt::SkipEmptyParts)) {
        const QString code = bareCode(part);
        if (isMangled(code) && !part.startsWith(u'\''))
            return refuse(QStringLiteral("barcode_mangled"), code);
        if (code.size() > kMostCode)
            return refuse(QStringLiteral("too_long"), code);
        if (!code.isEmpty() && !product.barcodes.contains(code))
            product.barcodes.append(code);
    }
    if (product.sku.isEmpty() && product.barcodes.isEmpty())
        return refuse(QStringLiteral("code_missing"), product.name);
    return {};
}

tl::expected<void, RowFault> readMoney(CsvProduct &product, const CsvRow &row, const CsvMapping &mapping)
{
    const QString price = row.fields[mapping.price].trimmed();
    if (price.isEmpty())
        return refuse(QStringLiteral("price_missing"), product.name);
    const auto amount = moneyFrom(price, QStringLiteral("price"));
    if (!amount)
        return tl::unexpected(amount.error());
    product.price = *amount;
    if (mapping.cost < 0 || row.fields[mapping.cost].trimmed().isEmpty())
        return {};
    const auto cost = moneyFrom(row.fields[mapping.cost].trimmed(), QStringLiteral("cost"));
    if (!cost)
        return tl::unexpected(RowFault{QStringLiteral("cost_unreadable"), cost.error().value});
    product.cost = *cost;
    return {};
}

} // namespace

QString guardedText(const QString &text)
{
    return !text.isEmpty() && kGuarded.contains(text[0]) ? u'\'' + text : text;
}

QString guardedCode(const QString &code)
{
    return isMangled(code) ? u'\'' + code : guardedText(code);
}

tl::expected<CsvProduct, RowFault> productFrom(const CsvRow &row, const CsvMapping &mapping, qsizetype columns)
{
    if (auto shape = checkShape(row, columns); !shape)
        return tl::unexpected(shape.error());
    // No product's name has so many lines: a stray quote that happened to be closed by another.
    if (row.fields[mapping.name].count(u'\n') > kMostNameLines)
        return refuse(QStringLiteral("quote_not_closed"), row.fields[mapping.name]);
    CsvProduct product;
    const struct {
        QString CsvProduct::*field;
        int column;
        qsizetype most;
    } texts[] = {{&CsvProduct::name, mapping.name, kMostName},
                 {&CsvProduct::category, mapping.category, kMostCategory},
                 {&CsvProduct::unit, mapping.unit, kMostUnit}};
    for (const auto &text : texts) {
        auto read = textAt(row, text.column, text.most);
        if (!read)
            return tl::unexpected(read.error());
        product.*text.field = std::move(*read);
    }
    if (product.name.isEmpty())
        return refuse(QStringLiteral("name_missing"), row.fields.join(u' ').simplified());
    if (auto codes = readCodes(product, row, mapping); !codes)
        return tl::unexpected(codes.error());
    if (auto money = readMoney(product, row, mapping); !money)
        return tl::unexpected(money.error());
    if (mapping.stock >= 0) {
        const QString stock = row.fields[mapping.stock].trimmed();
        product.stock = stock.isEmpty() ? std::nullopt : quantityFrom(stock);
        if (!stock.isEmpty() && !product.stock)
            return refuse(QStringLiteral("stock_unreadable"), stock);
    }
    if (mapping.taxClass >= 0) {
        const QString word = row.fields[mapping.taxClass].trimmed();
        const auto taxClass = taxClassFrom(word);
        if (!taxClass)
            return refuse(QStringLiteral("tax_class_unknown"), word);
        product.taxClass = *taxClass;
    }
    if (mapping.active >= 0) {
        const QString word = row.fields[mapping.active].trimmed();
        const auto active = activeFrom(word);
        if (!active)
            return refuse(QStringLiteral("active_unreadable"), word);
        product.active = *active;
    }
    if (mapping.steps >= 0) {
        const QString text = row.fields[mapping.steps].trimmed();
        const auto steps = stepsFromText(text);
        if (!steps)
            return refuse(QStringLiteral("steps_unreadable"), text);
        product.pricing.steps = *steps;
    }
    if (mapping.bundles >= 0) {
        const QString text = row.fields[mapping.bundles].trimmed();
        const auto bundles = bundlesFromText(text);
        if (!bundles)
            return refuse(QStringLiteral("bundles_unreadable"), text);
        product.pricing.bundles = *bundles;
    }
    return product;
}

} // namespace laci
