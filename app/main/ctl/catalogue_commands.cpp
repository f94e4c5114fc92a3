#include "main/ctl/console.h"
#include "main/ctl/json_shapes.h"
#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonArray>

namespace laci::ctl {
namespace {

void printProducts(Console &console, const QList<Product> &products)
{
    QJsonArray rows;
    for (const Product &product : products) {
        if (!console.json())
            console.say(QStringLiteral("%1  %2  %3  %4").arg(product.sku, product.barcodes.value(0), product.name,
                                                             rupiahText(product.price)));
        rows.append(toJson(product));
    }
    console.print({{QStringLiteral("products"), rows}});
}

void search(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N"), QStringLiteral("50")});
    if (!parse(console, parser, arguments, 1, 50))
        return finish(Exit::Usage);
    const auto limit = limitFrom(console, parser);
    if (!limit)
        return finish(Exit::Usage);
    const QString text = parser.positionalArguments().join(u' ');
    console.withTill(Console::Books::Read, finish, [&console, finish, text, limit = *limit](Till &till) {
        till.products().search(text, limit).then(&console, [&console, finish](const Result<FoundProducts> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            printProducts(console, found->all());
            finish(found->isEmpty() ? Exit::Refused : Exit::Done);
        });
    });
}

void product(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString code = parser.positionalArguments()[0];
    console.withTill(Console::Books::Read, finish, [&console, finish, code](Till &till) {
        till.products().byCode(code).then(
            &console, [&console, finish, code](const Result<std::optional<Product>> &found) {
                if (!found)
                    return finish(console.refuse(found.error()));
                if (!*found)
                    return finish(console.refuse(
                        {ErrorCode::NotFound, QStringLiteral("No product has the code \"%1\".").arg(code), 0, {}}));
                if (!console.json())
                    printProducts(console, {**found});
                console.print(toJson(**found));
                finish(Exit::Done);
            });
    });
}

/// As the catalogue keeps it: PNG where it has holes, else JPEG, at most 512 × 512.
Result<QByteArray> pictureFrom(const QString &file)
{
    constexpr int kMostSide = 512;
    QImageReader reader(file);
    reader.setAutoTransform(true);               // photographs of telephones lie on their side
    QImage image = reader.read();
    if (image.isNull())
        return fail(QFileInfo(file).isFile() ? ErrorCode::Malformed : ErrorCode::NotFound,
                    QStringLiteral("\"%1\": %2").arg(file, reader.errorString()));
    if (image.width() > kMostSide || image.height() > kMostSide)
        image = image.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, image.hasAlphaChannel() ? "PNG" : "JPEG", image.hasAlphaChannel() ? -1 : 85))
        return fail(ErrorCode::Malformed, QStringLiteral("\"%1\" cannot be written as a picture").arg(file));
    return bytes;
}

void picture(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("remove")));
    if (!parse(console, parser, arguments, 1, 2))
        return finish(Exit::Usage);
    const bool remove = parser.isSet(QStringLiteral("remove"));
    const QString code = parser.positionalArguments()[0];
    if (remove == (parser.positionalArguments().size() == 2)) {
        console.complain(QStringLiteral("Give a picture's file, or --remove."));
        return finish(Exit::Usage);
    }
    const Result<QByteArray> image = remove ? Result<QByteArray>(QByteArray()) : pictureFrom(parser.positionalArguments()[1]);
    if (!image)
        return finish(console.refuse(image.error()));
    console.withTill(Console::Books::Write, finish, [&console, finish, code, image = *image](Till &till) {
        till.products().byCode(code).then(&console, [&console, &till, finish, code,
                                                     image](const Result<std::optional<Product>> &found) {
            if (!found)
                return finish(console.refuse(found.error()));
            if (!*found)
                return finish(console.refuse({ErrorCode::NotFound, QStringLiteral("No product has the code \"%1\".").arg(code), 0, {}}));
            till.products().setPicture((*found)->id, image).then(&console, [&console, finish, image, product = **found](const Result<void> &done) {
                if (!done)
                    return finish(console.refuse(done.error()));
                console.say(QStringLiteral("%1: %2").arg(product.name, image.isEmpty() ? QStringLiteral("no picture")
                                                                                       : QStringLiteral("%1 bytes").arg(image.size())));
                console.print({{QStringLiteral("sku"), product.sku}, {QStringLiteral("bytes"), image.size()}});
                finish(Exit::Done);
            });
        });
    });
}

void printReport(Console &console, const ImportReport &report)
{
    console.say(QStringLiteral("%1added %2, updated %3, unchanged %4, rejected %5")
                    .arg(report.dryRun ? QStringLiteral("(dry run, nothing written) ") : QString())
                    .arg(report.added).arg(report.updated).arg(report.unchanged).arg(report.rejected));
    QJsonArray rows;
    for (const RejectedRow &row : report.rows) {
        if (!console.json())
            console.say(QStringLiteral("  line %1: %2%3").arg(row.line).arg(row.reason,
                        row.value.isEmpty() ? QString() : QStringLiteral(" \"%1\"").arg(row.value)));
        rows.append(QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("reason"), row.reason},
                                {QStringLiteral("value"), row.value}});
    }
    if (report.rejected > report.rows.size())
        console.say(QStringLiteral("  … and %1 more").arg(report.rejected - report.rows.size()));
    console.print({{QStringLiteral("added"), report.added}, {QStringLiteral("updated"), report.updated},
                   {QStringLiteral("unchanged"), report.unchanged}, {QStringLiteral("rejected"), report.rejected},
                   {QStringLiteral("rows"), rows}, {QStringLiteral("dry_run"), report.dryRun}});
}

void importCsv(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("dry-run")));
    if (!parse(console, parser, arguments, 1, 1))
        return finish(Exit::Usage);
    const QString file = parser.positionalArguments()[0];
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    if (!QFileInfo(file).isFile())
        return finish(console.refuse({ErrorCode::NotFound, QStringLiteral("There is no file \"%1\".").arg(file), 0, {}}));
    console.withTill(Console::Books::Write, finish, [&console, finish, file, dryRun](Till &till) {
        till.products().previewCsv(file).then(&console, [&console, &till, finish, file,
                                                         dryRun](const Result<CsvPreview> &preview) {
            if (!preview)
                return finish(console.refuse(preview.error()));
            auto control = std::make_shared<ImportControl>();
            control->by = till.rules().shop.cashier;
            till.products()
                .importCsv(file, preview->mapping, dryRun, control)
                .then(&console, [&console, finish](const Result<ImportReport> &report) {
                    if (!report)
                        return finish(console.refuse(report.error()));
                    printReport(console, *report);
                    finish(Exit::Done);
                });
        });
    });
}

} // namespace

QList<Command> catalogueCommands()
{
    return {
        {QStringLiteral("import"), QStringLiteral("FILE.csv [--dry-run]"),
         QStringLiteral("Imports products from a CSV file (UTF-8; comma, semicolon or tab; first row names the columns).\n"
                        "Good rows go in in one transaction; rejected ones are listed with line and reason. A row updates the\n"
                        "product with its SKU, else with its barcode. Exit 0 also when rows were rejected."), importCsv},
        {QStringLiteral("search"), QStringLiteral("TEXT [--limit N]"),
         QStringLiteral("Products whose name, SKU or barcode has every word of TEXT as a beginning. Exit 1: none."), search},
        {QStringLiteral("product picture"), QStringLiteral("CODE FILE|--remove"),
         QStringLiteral("Gives the product with this barcode or SKU a picture (PNG, JPEG, …), made smaller to 512 × 512 at most."), picture},
        {QStringLiteral("product"), QStringLiteral("BARCODE"),
         QStringLiteral("The product with this barcode or SKU. Exit 1: none."), product},
    };
}

} // namespace laci::ctl
