#include "base/csv_reader.h"
#include "persistence/books_fixture.h"
#include "persistence/migrations.h"
#include "persistence/sqlite_print_jobs.h"
#include "persistence/sqlite_product_store.h"
#include <QFile>

using namespace laci;
using namespace laci::test;
using E = PaymentEvent;
using J = PrintJobState;

namespace {

PrintJob jobOf(const char *id)
{
    PrintJob job;
    job.id = {QString::fromLatin1(id)};
    job.title = QStringLiteral("K1-20261120-0001");
    job.data = QByteArray("\x1b@\0Kopi\n", 8);
    return job;
}

} // namespace

/// What the counter keeps beside sales: carts put aside, customers, the print queue, the drawer, products with pictures; and the
/// lists and files that are made of the books.
class TestCounterBooks : public QObject {
    Q_OBJECT
private slots:
    void aCartIsInOnePlaceAtATime()
    {
        Books b;
        Cart cart = draftOf(18'000).cart;
        cart.customer = {CustomerId(9), QStringLiteral("Bu Rina"), QStringLiteral("0812")};
        cart.note = QStringLiteral("tanpa gula");
        QVERIFY(await(b.books.keepCart(cart)));
        const auto parked = await(b.books.park(QStringLiteral("  meja 4 "), cart, rp(18'000), QStringLiteral("Sari")));
        QVERIFY(parked);
        QCOMPARE(parked->name, QStringLiteral("meja 4"));
        auto memory = await(b.books.recall());
        QVERIFY(memory->cart.isEmpty());
        QCOMPARE(memory->parked, 1);
        b.clock.forward(5);
        QVERIFY(await(b.books.park(QStringLiteral("meja 5"), draftOf(5'000).cart, rp(5'000), QStringLiteral("Sari"))));
        const auto list = await(b.books.parked());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).cart, cart);
        QCOMPARE(list->at(0).total, rp(18'000));
        QCOMPARE(list->at(0).cashier, QStringLiteral("Sari"));
        QCOMPARE(list->at(1).name, QStringLiteral("meja 5"));

        // Two hands take the same one.
        const auto first = b.books.resumeParked(parked->id);
        const auto second = b.books.resumeParked(parked->id);
        QCOMPARE(await(first)->cart, cart);
        QCOMPARE(await(second).error().code, ErrorCode::NotFound);
        memory = await(b.books.recall());
        QCOMPARE(memory->cart, cart);
        QCOMPARE(memory->parked, 1);
        QVERIFY(await(b.books.dropParked(list->at(1).id)));
        QCOMPARE(await(b.books.dropParked(list->at(1).id)).error().code, ErrorCode::NotFound);
        QCOMPARE(await(b.books.park(QStringLiteral(" "), cart, rp(1), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(b.books.park(QStringLiteral("x"), Cart(), rp(1), {})).error().code, ErrorCode::InvalidInput);
        // One that cannot be read hides no other and is not thrown away.
        QVERIFY(await(b.books.park(QStringLiteral("good"), cart, rp(1), {})));
        QVERIFY(b.raw(QStringLiteral("INSERT INTO parked_cart VALUES (5, 'bad', '{', 1, '', 1)")));
        QCOMPARE(await(b.books.parked())->size(), 1);
        QCOMPARE(await(b.books.resumeParked(5)).error().code, ErrorCode::Malformed);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM parked_cart")), 2);
    }

    void customers()
    {
        Books b;
        const auto add = [&](const char *name, const char *phone) {
            b.clock.forward(1);
            return await(b.books.addCustomer(QString::fromUtf8(name), QString::fromLatin1(phone)));
        };
        const auto rina = add("Bu  Rina", "0812-3456-7890");
        QVERIFY(rina);
        QCOMPARE(rina->name, QStringLiteral("Bu Rina"));
        QVERIFY(add("Pak Budi", ""));
        QVERIFY(add("Bunga", "0899"));
        QCOMPARE(add("bu rina", "+62 812 3456 7890")->id, rina->id);
        QVERIFY(add("Bu Rina", "0811")->id != rina->id);
        QCOMPARE(add("  ", "0811").error().code, ErrorCode::InvalidInput);
        const auto names = [&](const char *text, int limit = 10) {
            QStringList list;
            for (const Customer &customer : await(b.books.customers(QString::fromUtf8(text), limit)).value_or(QList<Customer>()))
                list.append(customer.name + u'/' + customer.phone);
            return list.join(u' ');
        };
        const QString both = QStringLiteral("Bu Rina/0811 Bu Rina/0812-3456-7890");
        QCOMPARE(names("bu r"), both);
        QCOMPARE(names("BU", 1), QStringLiteral("Bu Rina/0811"));
        QCOMPARE(names("bu"), both + QStringLiteral(" Bunga/0899"));
        QCOMPARE(names("08123"), QStringLiteral("Bu Rina/0812-3456-7890"));
        QCOMPARE(names("+62 812"), QStringLiteral("Bu Rina/0812-3456-7890"));
        QCOMPARE(names("rina"), QString());              // names begin with it
        QCOMPARE(names("%"), QString());
        QCOMPARE(names(""), both + QStringLiteral(" Bunga/0899 Pak Budi/"));

        // A sale brings its customer to the front, and keeps whom it was for.
        b.clock.forward(10);
        SaleDraft draft = draftOf(5'000);
        draft.cart.customer = *rina;
        draft.cart.note = QStringLiteral("=1+1");
        const auto sold = await(b.books.sellForCash(draft, cash(5'000, 5'000)));
        QCOMPARE(sold->sale.cart.customer, *rina);
        QCOMPARE(sold->sale.cart.note, QStringLiteral("=1+1"));
        QCOMPARE(names("", 1), QStringLiteral("Bu Rina/0812-3456-7890"));
        QCOMPARE(await(b.books.sales({}))->at(0).customer, QStringLiteral("Bu Rina"));
    }

    void thePrintQueueIsACompareAndSet()
    {
        Books b;
        SqlitePrintJobs jobs(b.db, b.clock);
        const PrintJob job = jobOf("job-1");
        const auto added = await(jobs.add(job));
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        QCOMPARE(added->state, J::Queued);
        QCOMPARE(added->data, job.data);
        PrintJob again = jobOf("job-1");
        again.data = "other";
        QCOMPARE(await(jobs.add(again))->data, job.data);
        QCOMPARE(await(jobs.unfinished())->size(), 1);
        // Two hands, one paper.
        const auto one = jobs.move(job.id, J::Queued, J::Sending, {});
        const auto two = jobs.move(job.id, J::Queued, J::Sending, {});
        QCOMPARE(await(one)->tries, 1);
        QCOMPARE(await(two).error().code, ErrorCode::Conflict);
        QCOMPARE(await(jobs.move(job.id, J::Sending, J::Doubtful, QStringLiteral("cable")))->problem, QStringLiteral("cable"));
        const auto waiting = await(jobs.unfinished());
        QCOMPARE(waiting->at(0).state, J::Doubtful);
        QCOMPARE(waiting->at(0).data, job.data);
        QCOMPARE(waiting->at(0).title, job.title);
        QVERIFY(await(jobs.move(job.id, J::Doubtful, J::Queued, {})));
        QCOMPARE(await(jobs.move(job.id, J::Queued, J::Sending, {}))->tries, 2);
        QVERIFY(await(jobs.move(job.id, J::Sending, J::Done, {})));
        QCOMPARE(await(jobs.unfinished())->size(), 0);
        // What is out is not printed again by the same job, and its bytes are gone.
        QCOMPARE(await(jobs.move(job.id, J::Done, J::Queued, {})).error().code, ErrorCode::Conflict);
        QVERIFY(!b.raw(QStringLiteral("UPDATE print_job SET state = 'queued'")));
        QCOMPARE(await(jobs.add(jobOf("job-1")))->state, J::Done);
        QCOMPARE(b.count(QStringLiteral("SELECT sum(length(data)) FROM print_job")), 0);
        b.clock.forward(1);
        QVERIFY(await(jobs.add(jobOf("job-2"))));
        const auto recent = await(jobs.recent(5));
        QCOMPARE(recent->size(), 2);
        QCOMPARE(recent->at(0).id.value, QStringLiteral("job-2"));
        QVERIFY(recent->at(0).data.isEmpty());
        QCOMPARE(await(jobs.recent(1))->size(), 1);
        QCOMPARE(await(jobs.move({QStringLiteral("nobody")}, J::Queued, J::Sending, {})).error().code, ErrorCode::NotFound);
        QCOMPARE(await(jobs.add(PrintJob())).error().code, ErrorCode::InvalidInput);
    }

    void theDrawerWithoutASale()
    {
        Books b;
        QVERIFY(await(b.books.noteDrawer(QStringLiteral("change money"), QStringLiteral("Ayu"))));
        QCOMPARE(await(b.books.noteDrawer(QStringLiteral(" "), QStringLiteral("Ayu"))).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(b.books.noteDrawer(QStringLiteral("x"), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM drawer_opening WHERE who = 'Ayu' AND reason = 'change money'")), 1);
    }

    void aProductOfTheCounter()
    {
        Books b;
        SqliteProductStore store(b.db);
        Product product;
        product.name = QStringLiteral(" Kue  Lapis ");
        product.barcodes = {QStringLiteral("8991"), QStringLiteral("8991"), QStringLiteral("8992")};
        product.category = QStringLiteral("Kue");
        product.price = rp(7'000);
        product.stock = Quantity::pieces(3);
        const auto added = await(store.addProduct(product));
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        QCOMPARE(added->name, QStringLiteral("Kue Lapis"));
        QCOMPARE(added->sku, QStringLiteral("8991"));
        QCOMPARE(added->barcodes.size(), 2);
        QCOMPARE((*await(store.byCode(QStringLiteral("8992"))))->id, added->id);
        QCOMPARE(await(store.search(QStringLiteral("lapis"), 5))->size(), 1);
        QCOMPARE(await(store.count({})).value_or(-1), 1);
        QCOMPARE(await(store.page({}, 0, 5))->size(), 1);
        Product other;
        other.name = QStringLiteral("Lemper");
        other.category = QStringLiteral("kue");
        const auto second = await(store.addProduct(other));
        QVERIFY(second->sku.startsWith(QStringLiteral("P-")));
        QCOMPARE(second->category, QStringLiteral("Kue"));
        QCOMPARE(await(store.categories())->at(0).products, 2);
        QCOMPARE(namesOn(store), QStringLiteral("Kue Lapis, Lemper"));

        const auto refused = [&](const Product &wanted) {
            const auto done = await(store.addProduct(wanted));
            return done ? QStringLiteral("taken") : QString::number(int(done.error().code)) + done.error().detail.left(7);
        };
        const QString conflict = QString::number(int(ErrorCode::Conflict));
        const QString bad = QString::number(int(ErrorCode::InvalidInput));
        other.barcodes = {QStringLiteral("8992")};
        other.sku = QStringLiteral("L-1");
        QCOMPARE(refused(other), conflict + QStringLiteral("barcode"));
        other.barcodes.clear();
        other.sku = added->sku;
        QCOMPARE(refused(other), conflict + QStringLiteral("sku"));
        other.sku = QStringLiteral("L-2");
        other.price = rp(-1);
        QVERIFY(refused(other).startsWith(bad));
        other.price = rp(1);
        other.name = QStringLiteral(" ");
        QVERIFY(refused(other).startsWith(bad));
        other.name = QStringLiteral("Lemper");
        other.barcodes = {QStringLiteral("89 92")};
        QVERIFY(refused(other).startsWith(bad));
        QCOMPARE(b.count(QStringLiteral("SELECT count(*) FROM product")), 2);
    }

    void pictures()
    {
        Books b;
        SqliteProductStore store(b.db);
        Product product;
        product.name = QStringLiteral("Kopi");
        const ProductId id = await(store.addProduct(product))->id;
        QCOMPARE(*await(store.picture(id)), QByteArray());
        QCOMPARE((*await(store.byId(id)))->hasPicture, false);
        const QByteArray image("\x89PNG\0\x01\xff", 7);
        QVERIFY(await(store.setPicture(id, image)));
        QVERIFY(await(store.setPicture(id, image + 'x')));
        QCOMPARE(*await(store.picture(id)), image + 'x');
        QCOMPARE((*await(store.byId(id)))->hasPicture, true);
        QCOMPARE(await(store.page({}, 0, 5))->at(0).hasPicture, true);
        QCOMPARE(await(store.setPicture(id, QByteArray(1024 * 1024 + 1, 'x'))).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(store.setPicture(ProductId(1), image)).error().code, ErrorCode::NotFound);
        QVERIFY(await(store.setPicture(id, {})));
        QCOMPARE(*await(store.picture(id)), QByteArray());
        QCOMPARE((*await(store.byId(id)))->hasPicture, false);
    }

    void listsBySpanAndAmount()
    {
        Books b;
        for (const qint64 total : {25'000, 5'000, 25'000, 7'000}) {
            QVERIFY(await(b.books.sellForCash(draftOf(total), cash(total, total))));
            b.clock.forward(24 * 3600);
        }
        const auto numbers = [&](SaleQuery query) {
            QStringList list;
            for (const SaleSummary &line : await(b.books.sales(query)).value_or(QList<SaleSummary>()))
                list.append(line.number.mid(9, 2));
            return list.join(u' ');
        };
        const QDate day(2026, 11, 21);
        QCOMPARE(numbers({SaleFilter::All, day, {}, 200, 0, QDate(2026, 11, 22)}), QStringLiteral("22 21"));
        QCOMPARE(numbers({SaleFilter::Paid, day, {}, 1, 1, QDate(2026, 11, 23)}), QStringLiteral("22"));
        QCOMPARE(numbers({SaleFilter::All, day, {}, 200, 0, day}), QStringLiteral("21"));
        QCOMPARE(numbers({SaleFilter::All, day, {}, 200, 0, QDate(2026, 11, 20)}), QString());
        for (const char *text : {"25000", "25.000", "Rp25.000", "25rb"})
            QCOMPARE(numbers({SaleFilter::All, {}, QString::fromLatin1(text), 200, 0, {}}), QStringLiteral("22 20"));
        QCOMPARE(numbers({SaleFilter::All, day, QStringLiteral("25.000"), 200, 0, QDate(2026, 11, 23)}), QStringLiteral("22"));
        QCOMPARE(numbers({SaleFilter::All, {}, QStringLiteral("25001"), 200, 0, {}}), QString());
        SaleQuery refunded;
        refunded.filter = SaleFilter::Refunded;
        QCOMPARE(numbers(refunded), QString());
    }

    void openPaymentsWithTheirSales()
    {
        Books b;
        QVERIFY(await(b.books.sellForCash(draftOf(1'000), cash(1'000, 1'000))));
        const auto one = await(b.books.openSale(draftOf(2'000), gatewayPayment(2'000, QStringLiteral("R1"))));
        b.clock.forward(1);
        const auto two = await(b.books.openSale(draftOf(3'000), gatewayPayment(3'000, QStringLiteral("R2"))));
        QVERIFY(b.tell(two->payments[0].id, E::AnswerUnclear));
        const auto open = await(b.books.openPayments(5));
        QCOMPARE(open->size(), 2);
        QCOMPARE(open->at(0).saleNumber, two->sale.number);
        QCOMPARE(open->at(0).payment.state, PaymentState::Unknown);
        QCOMPARE(open->at(1).saleNumber, one->sale.number);
        QCOMPARE(await(b.books.openPayments(1))->size(), 1);
    }

    void aFileOfSales()
    {
        Books b;
        SaleDraft draft = draftOf(10'550);
        draft.cart.customer = {CustomerId(5), QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("+62812")};
        draft.cart.note = QStringLiteral("tanpa gula, \"panas\"\nbesok");
        draft.cashier = QStringLiteral("@Sari");
        b.clock.set(QDateTime(QDate(2026, 11, 20), QTime(20, 30, 5), Qt::UTC));           // the 21st in Jakarta
        const auto first = await(b.books.sellForCash(draft, cash(10'550, 10'500, -50)));
        QVERIFY(first);
        // In two parts, with a charge before that brought nothing.
        const auto open = await(b.books.openSale(draftOf(9'000), gatewayPayment(9'000, QStringLiteral("-R1"))));
        QVERIFY(b.tell(open->payments[0].id, E::ChargeRefused));
        QVERIFY(await(b.books.addCash(open->sale.id, cash(4'000, 4'000), {})));
        const auto rest = await(b.books.addPayment(open->sale.id, gatewayPayment(5'000, QStringLiteral("-R2")), {}));
        QVERIFY(rest);
        PaymentChange change;
        change.gatewayRef = QStringLiteral("gw-9");
        const auto paid = b.tell(rest->payments.last().id, E::SeenPaid, change);
        QCOMPARE(paid->sale.state, SaleState::Paid);
        Refund refund;
        refund.sale = paid->sale.id;
        refund.lines = {{0, Quantity::pieces(1), rp(9'000)}};
        refund.amount = rp(9'000);
        refund.reason = QStringLiteral("cold");
        refund.by = QStringLiteral("Ayu");
        QVERIFY(await(b.books.bookRefund(refund)));

        const QString path = b.dir.filePath(QStringLiteral("sales.csv"));
        SaleQuery query;
        query.limit = 1;
        QCOMPARE(*await(b.books.exportSales(query, path)), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFnumber,date,time,till,"));
        QVERIFY(bytes.endsWith("\r\n"));
        file.seek(0);
        auto reader = CsvReader::over(file);
        QVERIFY(reader);
        QList<QStringList> rows;
        CsvRow row;
        while (*(*reader)->next(row)) {
            QCOMPARE(row.trouble, CsvRow::Trouble::None);
            rows.append(row.fields);
        }
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].size(), 12 + 2 * 5);
        QCOMPARE(rows[1].join(u'|'),
                 QStringLiteral("K1-20261121-0001|2026-11-21|03:30:05|K1|'@Sari|'=HYPERLINK(\"x\")|paid|10550|-50|0||"
                                "tanpa gula, \"panas\"\nbesok|cash||10500|||||||"));
        QCOMPARE(rows[2].join(u'|'),
                 QStringLiteral("K1-20261121-0002|2026-11-21|03:30:05|K1|Sari||paid|9000|0|9000|K1-R20261121-0001||"
                                "cash||4000|||gobiz|qris|5000|'-R2|gw-9"));
        query.filter = SaleFilter::Refunded;
        query.day = QDate(2026, 11, 20);
        query.until = QDate(2026, 11, 21);
        QCOMPARE(*await(b.books.exportSales(query, path)), 1);
        // A file that cannot be written is not there, and the one of before stays whole.
        QCOMPARE(await(b.books.exportSales({}, b.dir.filePath(QStringLiteral("no/such/folder.csv")))).error().code,
                 ErrorCode::Storage);
    }

    void aTillOfSchemaThreeGoesOn()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("till.db"));
        {
            auto old = Connection::open(file, Connection::Use::Write);
            QVERIFY(old);
            QVERIFY(migrate(**old, 3));
            for (const char *sql :
                 {"INSERT INTO product (id, sku, name, sort_key, price, stock, updated_at) VALUES (7, 'S-7', 'Kopi', 'kopi', 10000, 5000, 1)",
                  "INSERT INTO receipt_counter VALUES ('K1', '2026-11-19', 2)",
                  "INSERT INTO sale SELECT 'sale-' || column1, 'K1-20261119-000' || column2, 'K1', '2026-11-19', column2, 'Sari',"
                  " 'Asia/Jakarta', 'open', 1000 * column2, NULL, '', 'none', 0, 0, 10000, 0, 0, 10000, 0, '', '[]', 10000, 0"
                  " FROM (VALUES ('A', 1), ('B', 2))",
                  "INSERT INTO sale_line SELECT id, 0, 7, 'S-7', '', 'Kopi', '', 10000, 10000, 1000, 'none', 'none', 0, 0, '', 10000,"
                  " 0, 0, 10000, 0, 0, 10000 FROM sale",
                  "INSERT INTO payment (id, sale, gateway, channel, reference, idempotency_key, amount, rounding, received, change,"
                  " state, gateway_ref, qris, link, virtual_account, reason, detail, created_at, updated_at, watched)"
                  " SELECT 'pay-' || number, id, 'gobiz', 'qris', 'REF-' || sequence, 'KEY-' || sequence, 10000, 0, 0, 0,"
                  " 'requesting', '', '', '', '', '', '', created_at, created_at, 1 FROM sale",
                  "INSERT INTO payment_event SELECT id, 1, created_at, 'recorded', 'recorded', '', '' FROM payment",
                  "UPDATE payment SET state = 'paid', watched = 0 WHERE reference = 'REF-1'",
                  "UPDATE sale SET state = 'paid', closed_at = 2900 WHERE id = 'sale-A'"}) {
                const auto done = (*old)->change(QString::fromLatin1(sql));
                QVERIFY2(done, done ? sql : qPrintable(done.error().detail));
            }
        }
        SetClock clock;
        Database db;
        const auto opened = await(db.open(file));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->cameFrom, 3);
        SqliteSaleBooks books(db, clock);
        SqliteProductStore store(db);
        const auto stock = [&] { return (*await(store.byId(ProductId(7))))->stock->thousandths(); };
        QCOMPARE(stock(), 5000);                                       // what was sold before moves nothing now
        const auto before = **await(books.sale({QStringLiteral("sale-A")}));
        QCOMPARE(before.sale.cart.customer, Customer());
        QVERIFY(before.refunds.isEmpty());
        // The one that was waiting is paid now, and takes from the stock; the old one can be given back.
        QCOMPARE(await(books.tell({{QStringLiteral("pay-K1-20261119-0002")}, E::SeenPaid, {}, {}}))->sale.state, SaleState::Paid);
        QCOMPARE(stock(), 4000);
        Refund refund;
        refund.sale = before.sale.id;
        refund.way = RefundWay::AtGateway;
        refund.payment = before.payments[0].id;
        refund.lines = {{0, Quantity::pieces(1), rp(10'000)}};
        refund.amount = rp(10'000);
        refund.reason = QStringLiteral("cold");
        refund.by = QStringLiteral("Ayu");
        QVERIFY(await(books.bookRefund(refund)));
        QCOMPARE(stock(), 5000);
        QCOMPARE(*await(db.checkIntegrity()), QStringList());
    }

private:
    static QString namesOn(SqliteProductStore &store)
    {
        QStringList names;
        for (const Product &product : await(store.page({QStringLiteral("Kue"), false}, 0, 10)).value_or(QList<Product>()))
            names.append(product.name);
        return names.join(QStringLiteral(", "));
    }
};

QTEST_GUILESS_MAIN(TestCounterBooks)
#include "tst_counter_books.moc"
