#include "persistence/books_fixture.h"
#include "persistence/sqlite_goods_desk.h"
#include "persistence/sqlite_product_store.h"
#include <algorithm>

using namespace laci;
using namespace laci::test;
using Sort = GoodsQuery::Sort;
using Stock = GoodsQuery::Stock;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }
const QString kSari = QStringLiteral("Sari");

struct Shop : Books {
    QDate day{2026, 11, 20};
    SqliteGoodsDesk desk{db, clock};
    SqliteProductStore store{db, [this] { return day; }};

    Product add(const char *name, qint64 price, std::optional<qint64> stock = {})
    {
        Product product;
        product.name = s(name);
        product.price = rp(price);
        if (stock)
            product.stock = Quantity::pieces(int(*stock));
        return await(desk.save(product, kSari)).value_or(Product());
    }
    std::optional<Product> byCode(const char *code) { return await(store.byCode(s(code))).value_or(std::nullopt); }
    Product byId(const Product &product) { return *await(store.byId(product.id)).value_or(std::nullopt); }
    QStringList names(const GoodsQuery &query, int offset = 0, int limit = 100)
    {
        QStringList list;
        for (const Product &product : await(desk.page(query, offset, limit)).value_or(QList<Product>()))
            list.append(product.name);
        return list;
    }
    qint64 journal() { return count(s("SELECT count(*) FROM journal")); }
    /// What is counted by hand and what is kept agree, and so does the full-text index.
    bool agrees()
    {
        return count(s("SELECT count(*) FROM (SELECT coalesce(category_id, 0), active, count(*) FROM product GROUP BY 1, 2"
                       " EXCEPT SELECT category_id, active, products FROM product_count)")) == 0
            && raw(s("INSERT INTO product_fts (product_fts, rank) VALUES ('integrity-check', 1)")).has_value()
            && count(s("SELECT count(*) FROM product_barcode b LEFT JOIN product p ON p.id = b.product_id"
                       " WHERE instr(' ' || p.codes || ' ', ' ' || b.barcode || ' ') = 0 OR p.id IS NULL")) == 0;
    }
    qint64 sumOfMoves(const Product &product)
    {
        qint64 sum = 0;
        for (const StockEntry &entry : await(desk.movements(product.id, 1000)).value_or(QList<StockEntry>()))
            sum += entry.quantity.thousandths();
        return sum;
    }
};

QString wordOf(const Error &error) { return error.detail; }

} // namespace

class TestGoodsDesk : public QObject {
    Q_OBJECT
private slots:
    void savesEverything()
    {
        Shop shop;
        QVERIFY(shop.opened);
        Product kopi;
        kopi.name = s("  Kopi   Susu ");
        kopi.category = s("Minuman");
        kopi.barcodes = {s("8990001"), s("8990002")};
        kopi.price = rp(18'000);
        kopi.cost = rp(9'000);
        kopi.unit = s("gls");
        kopi.taxClass = TaxClass::Restaurant;
        kopi.stock = Quantity::trusted(2'500);
        kopi.pricing = {{{Quantity::pieces(12), rp(17'000)}}, {{3, rp(50'000)}}};
        const auto saved = await(shop.desk.save(kopi, kSari));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QCOMPARE(saved->name, s("Kopi Susu"));
        QCOMPARE(saved->sku, s("8990001"));
        QCOMPARE(saved->pricing, kopi.pricing);
        QCOMPARE(shop.byCode("8990002")->id, saved->id);
        QCOMPARE(shop.journal(), 1);
        QVERIFY(shop.agrees());

        Product next = *saved;
        next.name = s("Kopi Susu Gula Aren");
        next.sku = s("KSGA");
        next.barcodes = {s("8990002"), s("8990003")};
        next.category = s("Kopi");
        next.price = rp(20'000);
        next.stock = Quantity::pieces(99);           // not the editor's to say
        next.pricing.bundles.clear();
        QVERIFY(await(shop.desk.save(next, kSari)));
        const auto found = shop.byCode("KSGA");
        QVERIFY(found);
        QCOMPARE(found->barcodes, next.barcodes);
        QCOMPARE(found->stock, std::optional(Quantity::trusted(2'500)));
        QCOMPARE(found->pricing.bundles.size(), 0);
        QVERIFY(!shop.byCode("8990001"));
        QCOMPARE(await(shop.store.search(s("aren"), 10))->size(), 1);
        QVERIFY(shop.agrees());
        QCOMPARE(shop.journal(), 2);
        QVERIFY(await(shop.desk.save(*found, kSari)));            // nothing changed: nothing to tell
        QCOMPARE(shop.journal(), 2);

        next = *found;
        next.active = false;
        QVERIFY(await(shop.desk.save(next, kSari)));
        QVERIFY(!shop.byCode("KSGA"));
        QCOMPARE(await(shop.desk.count({})).value_or(-1), 0);
        GoodsQuery all;
        all.inactiveToo = true;
        QCOMPARE(shop.names(all), QStringList{s("Kopi Susu Gula Aren")});
        QVERIFY(shop.agrees());
        next.id = ProductId(12345);
        QCOMPARE(await(shop.desk.save(next, kSari)).error().code, ErrorCode::NotFound);
    }

    void aSearchGivesTheVeryProducts()
    {
        Shop shop;
        shop.add("Teh", 5'000);
        shop.add("Teh Melati", 6'000, 0);
        Product bottle = shop.add("Es Teh Botol", 4'000, -3);
        bottle.barcodes = {s("8990001"), s("8990002")};
        bottle.category = s("Minuman");
        bottle.unit = s("btl");
        bottle.cost = rp(0);
        bottle.taxClass = TaxClass::Restaurant;
        bottle.pricing = {{{Quantity::pieces(12), rp(3'500)}}, {{3, rp(11'000)}, {6, rp(21'000)}}};
        QVERIFY(await(shop.desk.save(bottle, kSari)));
        QVERIFY(await(shop.store.setPicture(bottle.id, QByteArray(100, 'p'))));
        Product leaf = shop.add("Daun Teh Kering éà", 120'000);
        leaf.cost = rp(90'000);
        leaf.unit = s("kg");
        leaf.sku = s("teh");
        QVERIFY(await(shop.desk.save(leaf, kSari)));
        QVERIFY(await(shop.desk.saveModifierGroup({ModifierGroupId{}, s("Gula"), 0, 1, {{ModifierId{}, s("Tawar"), rp(0)}}}, kSari)
                          .then([&shop, id = shop.byCode("teh")->id](const Result<ModifierGroup> &group) {
                              return shop.desk.setModifiersOf(id, {group ? group->id : ModifierGroupId{}}, kSari);
                          })
                          .unwrap()));
        QVERIFY(await(shop.desk.savePriceList({0, s("Hari ini"), shop.day, shop.day, {{bottle.id, rp(3'900)}}}, kSari)));

        const auto found = await(shop.store.search(s("teh"), 50));
        QVERIFY(found);
        QStringList names;
        for (const Product &product : found->all()) {
            names.append(product.name);
            QVERIFY2(product == shop.byId(product), qPrintable(product.name));
        }
        QCOMPARE(names, (QStringList{s("Daun Teh Kering éà"), s("Teh"), s("Teh Melati"), s("Es Teh Botol")}));
        QVERIFY(found->at(0).hasModifiers);
        QVERIFY(found->at(3).hasPicture);
        QCOMPARE(found->at(3).usualPrice, std::optional(rp(4'000)));
        QCOMPARE(found->at(3).stock, std::optional(Quantity::pieces(-3)));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"name", "price", "cost", "barcode", "steps", "bundles", "unit", "by"})
            QTest::newRow(word) << s(word);
    }
    void refuses()
    {
        QFETCH(QString, word);
        Shop shop;
        const Product good = shop.add("Teh", 5'000);
        Product bad = good;
        if (word == u"name")
            bad.name = s(" \n ");
        else if (word == u"price")
            bad.price = rp(-1);
        else if (word == u"cost")
            bad.cost = rp(-1);
        else if (word == u"barcode")
            bad.barcodes = {s("12 34")};
        else if (word == u"steps")
            bad.pricing.steps = {{Quantity::pieces(12), rp(5'001)}};
        else if (word == u"bundles")
            bad.pricing.bundles = {{3, rp(15'001)}};
        else if (word == u"unit")
            bad.unit = QString(17, u'x');
        const auto refused = await(shop.desk.save(bad, word == u"by" ? QString() : kSari));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(wordOf(refused.error()), word);
        QCOMPARE(shop.byId(good).name, s("Teh"));
        QCOMPARE(shop.journal(), 1);
    }

    void codesBelongToOneProduct()
    {
        Shop shop;
        Product tea = shop.add("Teh", 5'000);
        tea.barcodes = {s("111")};
        QVERIFY(await(shop.desk.save(tea, kSari)));
        Product milk = shop.add("Susu", 6'000);
        milk.barcodes = {s("222"), s("111")};
        QCOMPARE(wordOf(await(shop.desk.save(milk, kSari)).error()), s("barcode"));
        milk.barcodes.clear();
        milk.sku = tea.sku;
        const auto refused = await(shop.desk.save(milk, kSari));
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(wordOf(refused.error()), s("sku"));
        QVERIFY(shop.agrees());
    }

    void pricesAreRemembered()
    {
        Shop shop;
        Product tea = shop.add("Teh", 5'000);
        QCOMPARE(await(shop.desk.priceHistory(tea.id))->size(), 1);
        QCOMPARE(await(shop.desk.priceHistory(tea.id))->at(0).price, rp(5'000));
        shop.clock.forward(60);
        tea.price = rp(6'000);
        tea.cost = rp(4'000);
        QVERIFY(await(shop.desk.save(tea, s("Budi"))));
        tea.name = s("Teh Manis");                   // no price
        QVERIFY(await(shop.desk.save(tea, kSari)));
        shop.clock.forward(60);
        StockChange delivery{tea.id, StockMove::Delivery, Quantity::pieces(10), {}, kSari, rp(4'500)};
        QVERIFY(await(shop.desk.moveStock(delivery)));
        const auto history = await(shop.desk.priceHistory(tea.id));
        QCOMPARE(history->size(), 3);
        QCOMPARE(history->at(0).cost, std::optional(rp(4'500)));
        QCOMPARE(history->at(0).at, shop.clock.now());
        QCOMPARE(history->at(1).price, rp(6'000));
        QCOMPARE(history->at(1).who, s("Budi"));
        QCOMPARE(history->at(2).price, rp(5'000));
        QCOMPARE(history->at(2).cost, std::optional<Rupiah>());
        for (const char *sql : {"UPDATE price_history SET price = 1", "DELETE FROM price_history", "INSERT OR REPLACE INTO price_history"
                                " SELECT id, product, at, 1, cost, who FROM price_history LIMIT 1", "DELETE FROM product"})
            QVERIFY2(!shop.raw(s(sql)), sql);
    }

    void stockMoves()
    {
        Shop shop;
        const Product rice = shop.add("Beras", 10'000, 20);
        const Product bag = shop.add("Kantong", 200);
        const auto move = [&](const Product &product, StockMove kind, qint64 thousandths, const char *reason) {
            shop.clock.forward(1);
            return await(shop.desk.moveStock({product.id, kind, Quantity::trusted(thousandths), s(reason), kSari}));
        };
        QCOMPARE(move(rice, StockMove::Delivery, 5'500, "")->stock, std::optional(Quantity::trusted(25'500)));
        QCOMPARE(move(rice, StockMove::Correction, -500, "tumpah")->stock, std::optional(Quantity::pieces(25)));
        SaleDraft draft;
        (void)addToCart(draft.cart, shop.byId(rice), Quantity::pieces(3));
        draft.totals = *totalsOf(draft.cart, TaxPolicy(), shop.day);
        draft.till = s("K1");
        draft.cashier = s("Ayu");
        draft.timeZone = "Asia/Jakarta";
        shop.clock.forward(1);
        const auto sold = await(shop.books.sellForCash(draft, cash(30'000, 30'000)));
        QVERIFY2(sold, sold ? "" : qPrintable(sold.error().detail));
        QCOMPARE(move(rice, StockMove::StockTake, 21'000, "opname")->stock, std::optional(Quantity::pieces(21)));

        const auto moves = await(shop.desk.movements(rice.id, 100));
        QCOMPARE(moves->size(), 5);
        QCOMPARE(moves->at(0).move, StockMove::StockTake);
        QCOMPARE(moves->at(0).quantity, Quantity::pieces(-1));
        QCOMPARE(moves->at(1).move, StockMove::Sale);
        QCOMPARE(moves->at(1).reason, sold->sale.number);
        QCOMPARE(moves->at(1).who, s("Ayu"));
        QCOMPARE(moves->at(4).quantity, Quantity::pieces(20));       // what it came with
        QCOMPARE(shop.sumOfMoves(rice), 21'000);
        QCOMPARE(await(shop.desk.movements(rice.id, 2))->size(), 2);

        QCOMPARE(move(bag, StockMove::Delivery, 100'000, "")->stock, std::optional(Quantity::pieces(100)));   // counted from now on
        QCOMPARE(shop.sumOfMoves(bag), 100'000);
        QCOMPARE(wordOf(move(rice, StockMove::Correction, 1'000, " ").error()), s("reason"));
        QCOMPARE(wordOf(move(rice, StockMove::Delivery, 0, "").error()), s("quantity"));
        QCOMPARE(wordOf(move(rice, StockMove::StockTake, -1, "x").error()), s("quantity"));
        QVERIFY(!move(rice, StockMove::Sale, 1'000, "x"));
        for (const char *sql : {"UPDATE stock_entry SET quantity = 1", "DELETE FROM stock_entry"})
            QVERIFY2(!shop.raw(s(sql)), sql);
        QCOMPARE(shop.byId(rice).stock, std::optional(Quantity::pieces(21)));
    }

    void aStockTakeIsAllOrNothing()
    {
        Shop shop;
        const Product a = shop.add("A", 1'000, 10);
        const Product b = shop.add("B", 1'000);
        using Counted = QList<std::pair<ProductId, Quantity>>;
        const auto wrong = await(shop.desk.takeStock(Counted{{a.id, Quantity::pieces(7)}, {ProductId(5), Quantity::pieces(1)}}, s("opname"), kSari));
        QCOMPARE(wrong.error().code, ErrorCode::NotFound);
        QCOMPARE(shop.byId(a).stock, std::optional(Quantity::pieces(10)));
        // Two shelves.
        const auto lines = await(shop.desk.takeStock(Counted{{a.id, Quantity::pieces(7)}, {b.id, Quantity::pieces(2)}, {a.id, Quantity::pieces(1)}}, s("opname"), kSari));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
        QCOMPARE(lines->at(0).counted, Quantity::pieces(8));
        QCOMPARE(lines->at(0).difference, Quantity::pieces(-2));
        QCOMPARE(lines->at(1).product.stock, std::optional(Quantity::pieces(2)));
        QCOMPARE(shop.byId(a).stock, std::optional(Quantity::pieces(8)));
        QVERIFY(!await(shop.desk.takeStock(Counted{{a.id, Quantity::pieces(7)}}, s(" "), kSari)));
        QVERIFY(!await(shop.desk.takeStock(Counted{}, s("opname"), kSari)));
    }

    void categoriesHaveAnOrder()
    {
        Shop shop;
        Product tea = shop.add("Teh", 5'000);
        tea.category = s("Minuman");
        QVERIFY(await(shop.desk.save(tea, kSari)));
        const auto names = [&shop] {
            QStringList list;
            for (const Category &category : await(shop.desk.categories()).value_or(QList<Category>()))
                list.append(category.name);
            return list;
        };
        QVERIFY(await(shop.desk.saveCategory({}, {s("Ember"), s("#0b6b63")}, kSari)));
        QVERIFY(await(shop.desk.saveCategory({}, {s("Alat"), {}}, kSari)));
        QCOMPARE(names(), (QStringList{s("Minuman"), s("Ember"), s("Alat")}));
        QCOMPARE(await(shop.desk.categories())->at(1).colour, s("#0B6B63"));
        QVERIFY(await(shop.desk.orderCategories({s("Alat"), s("Minuman")}, kSari)));
        QCOMPARE(names(), (QStringList{s("Alat"), s("Minuman"), s("Ember")}));
        QCOMPARE(wordOf(await(shop.desk.saveCategory(s("Alat"), {s("minuman"), {}}, kSari)).error()), s("name"));
        QCOMPARE(wordOf(await(shop.desk.saveCategory({}, {s("Baru"), s("red")}, kSari)).error()), s("colour"));
        QVERIFY(await(shop.desk.saveCategory(s("Minuman"), {s("MINUMAN"), {}}, kSari)));
        QCOMPARE(shop.byId(tea).category, s("MINUMAN"));
        QCOMPARE(wordOf(await(shop.desk.removeCategory(s("MINUMAN"), kSari)).error()), s("products"));
        QVERIFY(await(shop.desk.removeCategory(s("Ember"), kSari)));
        QCOMPARE(names(), (QStringList{s("Alat"), s("MINUMAN")}));
        QVERIFY(shop.agrees());
    }

    void choices()
    {
        Shop shop;
        const Product tea = shop.add("Teh", 5'000);
        ModifierGroup size{ModifierGroupId{}, s("Ukuran"), 1, 1, {{ModifierId{}, s("Kecil"), rp(0)}, {ModifierId{}, s("Besar"), rp(3'000)}}};
        auto saved = await(shop.desk.saveModifierGroup(size, kSari));
        QVERIFY(saved);
        QVERIFY(!shop.byId(tea).hasModifiers);
        QVERIFY(await(shop.desk.setModifiersOf(tea.id, {saved->id}, kSari)));
        QVERIFY(shop.byId(tea).hasModifiers);
        const ModifierId large = saved->choices[1].id;
        saved->choices.removeFirst();
        saved->choices.append({ModifierId{}, s("Jumbo"), rp(5'000)});
        QVERIFY(await(shop.desk.saveModifierGroup(*saved, kSari)));
        const auto asked = await(shop.desk.modifiersOf(tea.id));
        QCOMPARE(asked->size(), 1);
        QCOMPARE(asked->at(0).choices.size(), 2);
        QCOMPARE(asked->at(0).choices[0].id, large);
        const auto wordFor = [&](int least, int most, const QList<Modifier> &given, const char *name) {
            return wordOf(await(shop.desk.saveModifierGroup({ModifierGroupId{}, s(name), least, most, given}, kSari)).error());
        };
        QCOMPARE(wordFor(0, 3, size.choices, "x"), s("most"));
        QCOMPARE(wordFor(2, 1, size.choices, "x"), s("least"));
        QCOMPARE(wordFor(0, 1, {}, "x"), s("choices"));
        QCOMPARE(wordFor(0, 1, size.choices, " "), s("name"));
        QVERIFY(await(shop.desk.removeModifierGroup(saved->id, kSari)));
        QVERIFY(!shop.byId(tea).hasModifiers);
        QCOMPARE(await(shop.desk.removeModifierGroup(saved->id, kSari)).error().code, ErrorCode::NotFound);
    }

    void priceListsHoldOnTheirDays()
    {
        Shop shop;
        Product tea = shop.add("Teh", 5'000);
        tea.barcodes = {s("111")};
        QVERIFY(await(shop.desk.save(tea, kSari)));
        const auto list = [&](const char *name, QDate from, QDate until, qint64 price) {
            return await(shop.desk.savePriceList({0, s(name), from, until, {{tea.id, rp(price)}}}, kSari));
        };
        const auto november = list("November", {2026, 11, 1}, {2026, 11, 30}, 4'500);
        QVERIFY2(november, november ? "" : qPrintable(november.error().detail));
        QVERIFY(list("Lebaran", {2027, 3, 1}, {2027, 3, 31}, 6'000));
        QCOMPARE(shop.byCode("111")->price, rp(4'500));
        QCOMPARE(shop.byCode("111")->usualPrice, std::optional(rp(5'000)));
        QCOMPARE(await(shop.store.search(s("teh"), 5))->at(0).price, rp(4'500));
        QCOMPARE(await(shop.store.page({}, 0, 5))->at(0).price, rp(4'500));
        QCOMPARE(await(shop.desk.page({}, 0, 5))->at(0).price, rp(5'000));     // the owner sees the product's own
        QVERIFY(list("Hari ini", shop.day, shop.day, 4'000));
        QCOMPARE(shop.byCode("111")->price, rp(4'000));
        shop.day = {2026, 12, 1};
        QCOMPARE(shop.byCode("111")->price, rp(5'000));
        QCOMPARE(shop.byCode("111")->usualPrice, std::optional<Rupiah>());
        shop.day = {2027, 3, 31};
        QCOMPARE(shop.byCode("111")->price, rp(6'000));
        // Saving what came with the price of a list keeps the product's own.
        QVERIFY(await(shop.desk.save(*shop.byCode("111"), kSari)));
        QCOMPARE(await(shop.desk.page({}, 0, 5))->at(0).price, rp(5'000));
        QVERIFY(list("Selalu", {}, {}, 100));
        QCOMPARE(await(shop.desk.priceLists())->size(), 4);
        QVERIFY(!await(shop.desk.priceLists())->at(0).from.isValid());
        QCOMPARE(wordOf(list("x", {2026, 2, 2}, {2026, 2, 1}, 5).error()), s("until"));
        QVERIFY(await(shop.desk.removePriceList(november->id, kSari)));
        QCOMPARE(await(shop.desk.priceLists())->size(), 3);
    }

    void theTableSortsAndFilters()
    {
        Shop shop;
        struct Row { const char *name; qint64 price; int cost; int stock; };
        for (const Row &row : {Row{"Delima", 4'000, 1'000, 9}, {"Apel", 2'000, 1'500, -1}, {"Cabe", 9'000, -1, 0}, {"Bayam", 1'000, 900, -100}}) {
            Product product;
            product.name = s(row.name);
            product.price = rp(row.price);
            if (row.cost >= 0)
                product.cost = rp(row.cost);
            if (row.stock > -100)
                product.stock = Quantity::pieces(row.stock);
            product.category = row.price > 3'000 ? s("Mahal") : s("Murah");
            shop.clock.forward(1);
            QVERIFY(await(shop.desk.save(product, kSari)));
        }
        const auto sorted = [&](Sort sort, bool down) {
            GoodsQuery query;
            query.sort = sort;
            query.descending = down;
            QStringList paged;
            for (int offset = 0; offset < 4; offset += 2)
                paged += shop.names(query, offset, 2);
            QString initials;
            for (const QString &name : paged)
                initials += name[0];
            return initials;
        };
        QCOMPARE(sorted(Sort::Name, false), s("ABCD"));
        QCOMPARE(sorted(Sort::Name, true), s("DCBA"));
        QCOMPARE(sorted(Sort::Price, false), s("BADC"));
        QCOMPARE(sorted(Sort::Price, true), s("CDAB"));
        QCOMPARE(sorted(Sort::Changed, false), s("DACB"));
        QCOMPARE(sorted(Sort::Stock, false), s("ACDB"));     // not counted: last, either way
        QCOMPARE(sorted(Sort::Stock, true), s("DCAB"));
        QCOMPARE(sorted(Sort::Margin, false), s("BADC"));
        QCOMPARE(sorted(Sort::Margin, true), s("DABC"));
        const auto filtered = [&](Stock stock, const char *category, const char *text) {
            GoodsQuery query;
            query.stock = stock;
            query.low = Quantity::pieces(0);
            query.category = s(category);
            query.text = s(text);
            const QStringList names = shop.names(query);
            const bool counted = await(shop.desk.count(query)).value_or(-1) == names.size();
            return counted ? names.join(u' ') : s("count differs");
        };
        QCOMPARE(filtered(Stock::Counted, "", ""), s("Apel Cabe Delima"));
        QCOMPARE(filtered(Stock::None, "", ""), s("Apel Cabe"));
        QCOMPARE(filtered(Stock::Low, "Mahal", ""), s("Cabe"));
        QCOMPARE(filtered(Stock::Any, "Murah", ""), s("Apel Bayam"));
        QCOMPARE(filtered(Stock::Any, "", "ba"), s("Bayam"));
        QCOMPARE(filtered(Stock::Any, "", "\"; DROP"), s(""));
        QCOMPARE(filtered(Stock::Any, "", "***"), s(""));
    }

    void aBookedLineKeepsWhatItWasMadeOf()
    {
        Shop shop;
        Product tea = shop.add("Teh", 4'000, 100);
        tea.cost = rp(1'500);
        tea.category = s("Minuman");
        tea.pricing = {{{Quantity::pieces(10), rp(3'500)}}, {{3, rp(10'000)}}};
        tea = await(shop.desk.save(tea, kSari)).value_or(Product());
        SaleDraft draft;
        (void)addToCart(draft.cart, tea, Quantity::pieces(3), {}, {{ModifierId(8), s("Besar \"XL\""), rp(1'000)}});
        (void)addToCart(draft.cart, tea, Quantity::pieces(10));
        draft.cart.lines[0].approvedBy = s("Ani");
        draft.cart.approvedBy = s("Budi");
        draft.cart.discount = Discount::ofAmount(rp(3'000));
        draft.totals = *totalsOf(draft.cart, TaxPolicy(), shop.day);
        draft.till = s("K1");
        draft.cashier = kSari;
        draft.timeZone = "Asia/Jakarta";
        const auto sold = await(shop.books.sellForCash(draft, cash(draft.totals.total.units(), draft.totals.total.units())));
        QVERIFY2(sold, sold ? "" : qPrintable(sold.error().detail));
        const auto read = await(shop.books.sale(sold->sale.id));
        QVERIFY(read && *read);
        const Cart &cart = (*read)->sale.cart;
        QCOMPARE(cart.approvedBy, s("Budi"));
        QCOMPARE(cart.lines[0].cost, std::optional(rp(1'500)));
        QCOMPARE(cart.lines[0].category, s("Minuman"));
        QCOMPARE(cart.lines[0].modifiers, draft.cart.lines[0].modifiers);
        QCOMPARE(cart.lines[0].offer, rp(2'000));
        QCOMPARE(cart.lines[0].unitPrice, rp(5'000));
        QCOMPARE(cart.lines[0].approvedBy, s("Ani"));
        QCOMPARE((*read)->sale.totals, draft.totals);
        QCOMPARE(cart.lines[1].unitPrice, rp(3'500));
        QCOMPARE(cart.lines[1].listPrice, rp(4'000));
        QVERIFY(!hasOwnPrice(cart.lines[1]));
        QVERIFY(!shop.raw(s("UPDATE sale SET discount_approved_by = 'x'")));
    }

    void proposals()
    {
        Shop shop;
        Product tea = shop.add("Teh Manis", 5'000);
        tea.sku = s("T1");
        QVERIFY(await(shop.desk.save(tea, kSari)));
        const auto matches = await(shop.desk.compare({{s("T1"), s("Teh Manis")}, {s("T1"), s("Es Teh")}, {s(""), s("teh manis")}, {s("X9"), s("Kopi")}}));
        QCOMPARE(matches->size(), 4);
        QCOMPARE(matches->at(0).kind, ProposalMatch::Kind::Same);
        QCOMPARE(matches->at(1).kind, ProposalMatch::Kind::Differs);
        QCOMPARE(matches->at(2).kind, ProposalMatch::Kind::Differs);
        QCOMPARE(matches->at(2).ours->sku, s("T1"));
        QCOMPARE(matches->at(3).kind, ProposalMatch::Kind::New);
    }
};

QTEST_GUILESS_MAIN(TestGoodsDesk)
#include "tst_goods_desk.moc"
