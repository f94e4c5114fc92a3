#include "ui/text/import_text.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>
#include <algorithm>

namespace laci {
namespace {
struct ImportText { Q_DECLARE_TR_FUNCTIONS(ImportText) };

struct Sentence {
    const char16_t *word;
    const char *text;
};

// The words are those of persistence/csv_product.cpp; tst_text holds the two lists against each other.
constexpr Sentence kSentences[] = {
    {u"quote_not_closed", QT_TRANSLATE_NOOP("ImportText", "a quotation mark is opened but not closed")},
    {u"too_long", QT_TRANSLATE_NOOP("ImportText", "a field is too long")},
    {u"too_many_columns", QT_TRANSLATE_NOOP("ImportText", "the row has far too many columns")},
    {u"row_too_long", QT_TRANSLATE_NOOP("ImportText", "the row is far too long; a quotation mark may be missing")},
    {u"bad_utf8", QT_TRANSLATE_NOOP("ImportText", "some characters cannot be read; save the file as UTF-8")},
    {u"nul_character", QT_TRANSLATE_NOOP("ImportText", "the row holds a character that cannot be printed")},
    {u"control_character", QT_TRANSLATE_NOOP("ImportText", "the row holds a character that cannot be printed")},
    {u"column_count", QT_TRANSLATE_NOOP("ImportText", "the row has another number of columns than the first line")},
    {u"name_missing", QT_TRANSLATE_NOOP("ImportText", "the name is missing")},
    {u"code_missing", QT_TRANSLATE_NOOP("ImportText", "there is neither an SKU nor a barcode")},
    {u"price_missing", QT_TRANSLATE_NOOP("ImportText", "the price is missing")},
    {u"price_unreadable", QT_TRANSLATE_NOOP("ImportText", "the price cannot be read; write 10000 or 10.000")},
    {u"price_negative", QT_TRANSLATE_NOOP("ImportText", "the price is below zero")},
    {u"cost_unreadable", QT_TRANSLATE_NOOP("ImportText", "the cost cannot be read; write 10000 or 10.000")},
    {u"cost_negative", QT_TRANSLATE_NOOP("ImportText", "the cost is below zero")},
    {u"active_unreadable", QT_TRANSLATE_NOOP("ImportText", "sold or not cannot be read; write 1 or 0")},
    {u"steps_unreadable", QT_TRANSLATE_NOOP("ImportText", "the wholesale steps cannot be read; write 12:4500; 48:4200")},
    {u"bundles_unreadable", QT_TRANSLATE_NOOP("ImportText", "the bundles cannot be read; write 3:10000")},
    {u"stock_unreadable", QT_TRANSLATE_NOOP("ImportText", "the stock cannot be read; write 12 or 0,5")},
    {u"tax_class_unknown", QT_TRANSLATE_NOOP("ImportText", "the tax class is not known")},
    {u"barcode_mangled", QT_TRANSLATE_NOOP("ImportText", "the spreadsheet has spoilt the barcode; format that column as text and save again")},
    {u"sku_mangled", QT_TRANSLATE_NOOP("ImportText", "the spreadsheet has spoilt the SKU; format that column as text and save again")},
    {u"barcode_taken_by_other_product", QT_TRANSLATE_NOOP("ImportText", "the barcode belongs to another product")},
};
}

bool rejectionKnown(const QString &reason)
{
    return std::any_of(std::begin(kSentences), std::end(kSentences),
                       [&reason](const Sentence &sentence) { return reason == QStringView(sentence.word); });
}

QString rejectedRowText(const RejectedRow &row)
{
    QString why = ImportText::tr("this row cannot be used");
    for (const Sentence &sentence : kSentences) {
        if (row.reason == QStringView(sentence.word))
            why = ImportText::tr(sentence.text);
    }
    if (row.value.isEmpty()) {
        //: %1 is a line number, %2 why the row was left out
        return ImportText::tr("Line %1: %2.").arg(QString::number(row.line), why);
    }
    //: %1 is a line number, %2 why the row was left out, %3 the text that stands there
    return ImportText::tr("Line %1: %2 (%3).").arg(QString::number(row.line), why, row.value);
}

QString importErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return ImportText::tr("The file is gone. Choose it again.");
    case ErrorCode::Malformed:
        return ImportText::tr("This is not a price list that Laci can read. Save it as CSV (UTF-8) and choose it again.");
    case ErrorCode::InvalidInput:
        return ImportText::tr("Name, price, and SKU or barcode must each have a column.");
    case ErrorCode::Storage:
        return ImportText::tr("The products could not be saved; nothing was changed. Check the disk, then try again.");
    case ErrorCode::Cancelled:
        return ImportText::tr("Stopped. Nothing was changed.");
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::Busy:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

QString separatorText(QChar separator)
{
    switch (separator.unicode()) {
    case u';':  return ImportText::tr("semicolon");
    case u'\t': return ImportText::tr("tab");
    default:    return ImportText::tr("comma");
    }
}

} // namespace laci
