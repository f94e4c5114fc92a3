#include "persistence/migrations.h"
#include "persistence/connection.h"
#include "persistence/file_probe.h"
#include "persistence/schema_counter.h"
#include "persistence/schema_goods.h"
#include "persistence/schema_people.h"
#include "persistence/schema_reports.h"
#include "persistence/schema_shift.h"
#include <iterator>
#include <span>

namespace laci {
namespace {

// Append only: a step that was ever shipped is never edited. Each statement is its own literal, so nobody splits SQL on
// semicolons. Times are INTEGER milliseconds since 1970 UTC (they sort and compare as they are, and no format or zone can slip
// in), money INTEGER rupiah, quantities INTEGER thousandths. sale and payment keep their rowid: measured with 300,000 sales, WITHOUT
// ROWID on a text key made the file half as large again and writing a third slower, for reads 15 % faster.

constexpr const char *kCatalogue[] = {
    "CREATE TABLE category (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL DEFAULT 0,"
    " colour TEXT) STRICT",

    // sort_key: the name's words, lower case, without diacritics (search_text.h); codes: the barcodes for the full-text index.
    "CREATE TABLE product (id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE CHECK (sku <> ''),"
    " name TEXT NOT NULL CHECK (name <> ''), sort_key TEXT NOT NULL, category_id INTEGER REFERENCES category (id),"
    " price INTEGER NOT NULL CHECK (price >= 0), cost INTEGER CHECK (cost >= 0), unit TEXT NOT NULL DEFAULT '',"
    " stock INTEGER, tax_class TEXT NOT NULL DEFAULT 'none', active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),"
    " codes TEXT NOT NULL DEFAULT '', updated_at INTEGER NOT NULL) STRICT",
    "CREATE INDEX product_by_name ON product (sort_key, active)",
    "CREATE INDEX product_by_category ON product (category_id, sort_key, active)",
    "CREATE TABLE product_barcode (barcode TEXT PRIMARY KEY CHECK (barcode <> ''),"
    " product_id INTEGER NOT NULL REFERENCES product (id)) STRICT, WITHOUT ROWID",
    "CREATE INDEX product_barcode_of ON product_barcode (product_id)",

    // How many products each category has, so that no list has to count 800,000 rows; kept by the importer.
    "CREATE TABLE product_count (category_id INTEGER NOT NULL, active INTEGER NOT NULL, products INTEGER NOT NULL,"
    " PRIMARY KEY (category_id, active)) STRICT, WITHOUT ROWID",
    // One row: moves with every change of the catalogue, so that remembered places in lists are known to be old.
    "CREATE TABLE catalogue_version (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), version INTEGER NOT NULL) STRICT",
    "INSERT INTO catalogue_version VALUES (1, 1)",

    // detail=none: words are sought, never phrases or columns. prefix 1 to 3: one letter of 800,000 products is
    // answered in under a millisecond; indexes for 4 to 6 letters too would nearly triple the time to build it.
    "CREATE VIRTUAL TABLE product_fts USING fts5 (name, sku, codes, content='product', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2', detail=none, prefix='1 2 3', columnsize=0)",
    "CREATE TRIGGER product_fts_insert AFTER INSERT ON product BEGIN"
    " INSERT INTO product_fts (rowid, name, sku, codes) VALUES (NEW.id, NEW.name, NEW.sku, NEW.codes);"
    " END",
    "CREATE TRIGGER product_fts_update AFTER UPDATE OF name, sku, codes ON product BEGIN"
    " INSERT INTO product_fts (product_fts, rowid, name, sku, codes)"
    " VALUES ('delete', OLD.id, OLD.name, OLD.sku, OLD.codes);"
    " INSERT INTO product_fts (rowid, name, sku, codes) VALUES (NEW.id, NEW.name, NEW.sku, NEW.codes);"
    " END",
    "CREATE TRIGGER product_fts_delete AFTER DELETE ON product BEGIN"
    " INSERT INTO product_fts (product_fts, rowid, name, sku, codes)"
    " VALUES ('delete', OLD.id, OLD.name, OLD.sku, OLD.codes);"
    " END",
};

constexpr const char *kBooks[] = {
    "CREATE TABLE till_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE receipt_counter (till TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL CHECK (last >= 1),"
    " PRIMARY KEY (till, day)) STRICT, WITHOUT ROWID",
    "CREATE TRIGGER receipt_counter_counts BEFORE UPDATE ON receipt_counter"
    " WHEN NEW.till IS NOT OLD.till OR NEW.day IS NOT OLD.day OR NEW.last <> OLD.last + 1 BEGIN"
    " SELECT RAISE(ABORT, 'receipt numbers go up by one'); END",
    "CREATE TRIGGER receipt_counter_stays BEFORE DELETE ON receipt_counter BEGIN"
    " SELECT RAISE(ABORT, 'receipt numbers are never given twice'); END",

    "CREATE TABLE sale (id TEXT PRIMARY KEY NOT NULL, number TEXT NOT NULL UNIQUE, till TEXT NOT NULL, day TEXT NOT NULL,"
    " sequence INTEGER NOT NULL, cashier TEXT NOT NULL, time_zone TEXT NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'cancelled')), created_at INTEGER NOT NULL,"
    " closed_at INTEGER, close_reason TEXT NOT NULL DEFAULT '',"
    " discount_kind TEXT NOT NULL CHECK (discount_kind IN ('none', 'amount', 'percent')),"
    " discount_amount INTEGER NOT NULL, discount_basis_points INTEGER NOT NULL,"
    " gross INTEGER NOT NULL, line_discounts INTEGER NOT NULL, cart_discount INTEGER NOT NULL, net INTEGER NOT NULL,"
    " service INTEGER NOT NULL, service_label TEXT NOT NULL, taxes TEXT NOT NULL,"
    " total INTEGER NOT NULL, training INTEGER NOT NULL CHECK (training IN (0, 1)),"
    " UNIQUE (till, day, sequence), CHECK ((state = 'open') = (closed_at IS NULL))) STRICT",
    "CREATE INDEX sale_by_time ON sale (created_at)",
    "CREATE INDEX sale_by_day ON sale (day, created_at)",
    "CREATE INDEX sale_by_sequence ON sale (sequence)",
    "CREATE INDEX sale_open ON sale (created_at) WHERE state = 'open'",

    "CREATE TABLE sale_line (sale TEXT NOT NULL REFERENCES sale (id), position INTEGER NOT NULL, product INTEGER NOT NULL,"
    " sku TEXT NOT NULL, barcode TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, unit_price INTEGER NOT NULL,"
    " list_price INTEGER NOT NULL, quantity INTEGER NOT NULL, tax_class TEXT NOT NULL,"
    " discount_kind TEXT NOT NULL CHECK (discount_kind IN ('none', 'amount', 'percent')),"
    " discount_amount INTEGER NOT NULL, discount_basis_points INTEGER NOT NULL, note TEXT NOT NULL,"
    " gross INTEGER NOT NULL, line_discount INTEGER NOT NULL, cart_discount INTEGER NOT NULL, net INTEGER NOT NULL,"
    " service INTEGER NOT NULL, tax INTEGER NOT NULL, total INTEGER NOT NULL,"
    " PRIMARY KEY (sale, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE payment (id TEXT PRIMARY KEY NOT NULL, sale TEXT NOT NULL REFERENCES sale (id), gateway TEXT NOT NULL,"
    " channel TEXT NOT NULL, reference TEXT NOT NULL, idempotency_key TEXT NOT NULL, amount INTEGER NOT NULL,"
    " rounding INTEGER NOT NULL, received INTEGER NOT NULL, change INTEGER NOT NULL, state TEXT NOT NULL,"
    " late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)), gateway_ref TEXT NOT NULL, qris TEXT NOT NULL,"
    " link TEXT NOT NULL, virtual_account TEXT NOT NULL, expires_at INTEGER, reason TEXT NOT NULL, detail TEXT NOT NULL,"
    " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,"
    " watched INTEGER NOT NULL CHECK (watched IN (0, 1))) STRICT",
    "CREATE INDEX payment_of_sale ON payment (sale, created_at)",
    "CREATE UNIQUE INDEX payment_by_reference ON payment (reference) WHERE reference <> ''",
    "CREATE UNIQUE INDEX payment_by_key ON payment (idempotency_key) WHERE idempotency_key <> ''",
    "CREATE INDEX payment_by_gateway_ref ON payment (gateway_ref) WHERE gateway_ref <> ''",
    "CREATE INDEX payment_by_time ON payment (created_at)",
    "CREATE INDEX payment_watched ON payment (created_at) WHERE watched = 1",
    "CREATE INDEX payment_open ON payment (state, sale, created_at) WHERE state IN ('requesting', 'pending', 'unknown')",
    "CREATE INDEX payment_late ON payment (sale) WHERE late = 1",

    "CREATE TABLE payment_event (payment TEXT NOT NULL REFERENCES payment (id), sequence INTEGER NOT NULL,"
    " at INTEGER NOT NULL, event TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,"
    " PRIMARY KEY (payment, sequence)) STRICT, WITHOUT ROWID",

    // domain/payment.h allowedTransitions(), in the database's own words; a test compares the two.
    "CREATE TABLE allowed_payment_transition (from_state TEXT NOT NULL, to_state TEXT NOT NULL,"
    " PRIMARY KEY (from_state, to_state)) STRICT, WITHOUT ROWID",
    "INSERT INTO allowed_payment_transition VALUES"
    " ('recorded', 'requesting'), ('recorded', 'paid'),"
    " ('requesting', 'pending'), ('requesting', 'unknown'), ('requesting', 'paid'), ('requesting', 'expired'),"
    " ('requesting', 'cancelled'), ('requesting', 'failed'),"
    " ('pending', 'unknown'), ('pending', 'paid'), ('pending', 'expired'), ('pending', 'cancelled'), ('pending', 'failed'),"
    " ('pending', 'partially_refunded'), ('pending', 'refunded'), ('pending', 'charged_back'),"
    " ('unknown', 'pending'), ('unknown', 'paid'), ('unknown', 'expired'), ('unknown', 'cancelled'), ('unknown', 'failed'),"
    " ('unknown', 'partially_refunded'), ('unknown', 'refunded'), ('unknown', 'charged_back'),"
    " ('expired', 'paid'), ('cancelled', 'paid'), ('failed', 'paid'),"
    " ('paid', 'partially_refunded'), ('paid', 'refunded'), ('paid', 'charged_back'),"
    " ('partially_refunded', 'refunded'), ('partially_refunded', 'charged_back')",

    // Law 12: what is booked is only followed, never edited or deleted.
    "CREATE TRIGGER sale_closes_once BEFORE UPDATE ON sale WHEN NOT (OLD.state = 'open'"
    " AND NEW.state IN ('paid', 'cancelled') AND NEW.id IS OLD.id AND NEW.number IS OLD.number AND NEW.till IS OLD.till"
    " AND NEW.day IS OLD.day AND NEW.sequence IS OLD.sequence AND NEW.cashier IS OLD.cashier"
    " AND NEW.time_zone IS OLD.time_zone AND NEW.created_at IS OLD.created_at"
    " AND NEW.discount_kind IS OLD.discount_kind AND NEW.discount_amount IS OLD.discount_amount"
    " AND NEW.discount_basis_points IS OLD.discount_basis_points AND NEW.gross IS OLD.gross"
    " AND NEW.line_discounts IS OLD.line_discounts AND NEW.cart_discount IS OLD.cart_discount AND NEW.net IS OLD.net"
    " AND NEW.service IS OLD.service AND NEW.service_label IS OLD.service_label AND NEW.taxes IS OLD.taxes"
    " AND NEW.total IS OLD.total AND NEW.training IS OLD.training) BEGIN"
    " SELECT RAISE(ABORT, 'a booked sale is not changed'); END",
    "CREATE TRIGGER sale_paid_by_money BEFORE UPDATE ON sale WHEN NEW.state = 'paid' AND NOT EXISTS"
    " (SELECT 1 FROM payment WHERE sale = NEW.id AND state IN ('paid', 'partially_refunded')) BEGIN"
    " SELECT RAISE(ABORT, 'a sale without money is not paid'); END",
    "CREATE TRIGGER sale_begins_open BEFORE INSERT ON sale WHEN NEW.state <> 'open' BEGIN"
    " SELECT RAISE(ABORT, 'a sale begins open'); END",
    "CREATE TRIGGER sale_stays BEFORE DELETE ON sale BEGIN"
    " SELECT RAISE(ABORT, 'a booked sale is not deleted'); END",
    "CREATE TRIGGER sale_line_frozen BEFORE INSERT ON sale_line WHEN"
    " (SELECT state FROM sale WHERE id = NEW.sale) IS NOT 'open' OR EXISTS (SELECT 1 FROM payment WHERE sale = NEW.sale)"
    " BEGIN SELECT RAISE(ABORT, 'a booked sale takes no further line'); END",
    "CREATE TRIGGER sale_line_fixed BEFORE UPDATE ON sale_line BEGIN"
    " SELECT RAISE(ABORT, 'a booked line is not changed'); END",
    "CREATE TRIGGER sale_line_stays BEFORE DELETE ON sale_line BEGIN"
    " SELECT RAISE(ABORT, 'a booked line is not deleted'); END",
    "CREATE TRIGGER payment_begins BEFORE INSERT ON payment WHEN"
    " (SELECT state FROM sale WHERE id = NEW.sale) IS NOT 'open'"
    " OR NOT (NEW.state IN ('recorded', 'requesting') OR (NEW.gateway = 'cash' AND NEW.state = 'paid')) BEGIN"
    " SELECT RAISE(ABORT, 'a payment begins at an open sale, as recorded or requesting, cash as paid'); END",
    "CREATE TRIGGER payment_keeps_identity BEFORE UPDATE ON payment WHEN NOT (NEW.id IS OLD.id AND NEW.sale IS OLD.sale"
    " AND NEW.gateway IS OLD.gateway AND NEW.channel IS OLD.channel AND NEW.reference IS OLD.reference"
    " AND NEW.idempotency_key IS OLD.idempotency_key AND NEW.amount IS OLD.amount AND NEW.rounding IS OLD.rounding"
    " AND NEW.received IS OLD.received AND NEW.change IS OLD.change AND NEW.created_at IS OLD.created_at"
    " AND NEW.late >= OLD.late) BEGIN"
    " SELECT RAISE(ABORT, 'what a payment is for is not changed'); END",
    "CREATE TRIGGER payment_keeps_the_table BEFORE UPDATE ON payment WHEN NEW.state IS NOT OLD.state AND NOT EXISTS"
    " (SELECT 1 FROM allowed_payment_transition WHERE from_state = OLD.state AND to_state = NEW.state) BEGIN"
    " SELECT RAISE(ABORT, 'no such step in the life of a payment'); END",
    "CREATE TRIGGER payment_stays BEFORE DELETE ON payment BEGIN"
    " SELECT RAISE(ABORT, 'a booked payment is not deleted'); END",
    "CREATE TRIGGER payment_event_fixed BEFORE UPDATE ON payment_event BEGIN"
    " SELECT RAISE(ABORT, 'the trail is not changed'); END",
    "CREATE TRIGGER payment_event_stays BEFORE DELETE ON payment_event BEGIN"
    " SELECT RAISE(ABORT, 'the trail is not deleted'); END",
    // INSERT OR REPLACE deletes the old row without asking the triggers above.
    "CREATE TRIGGER sale_is_new BEFORE INSERT ON sale WHEN EXISTS (SELECT 1 FROM sale WHERE id = NEW.id"
    " OR number = NEW.number OR (till = NEW.till AND day = NEW.day AND sequence = NEW.sequence)) BEGIN"
    " SELECT RAISE(ABORT, 'a booked sale is not replaced'); END",
    "CREATE TRIGGER payment_is_new BEFORE INSERT ON payment WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id"
    " OR (reference <> '' AND reference = NEW.reference)"
    " OR (idempotency_key <> '' AND idempotency_key = NEW.idempotency_key)) BEGIN"
    " SELECT RAISE(ABORT, 'a booked payment is not replaced'); END",
    "CREATE TRIGGER payment_event_is_new BEFORE INSERT ON payment_event WHEN EXISTS"
    " (SELECT 1 FROM payment_event WHERE payment = NEW.payment AND sequence = NEW.sequence) BEGIN"
    " SELECT RAISE(ABORT, 'the trail is not replaced'); END",
};

// Gateways: a fee that the payer agreed to, a person's word, and the late-money inbox.
constexpr const char *kGateways[] = {
    "ALTER TABLE payment ADD COLUMN payer_fee INTEGER NOT NULL DEFAULT 0 CHECK (payer_fee >= 0)",
    "ALTER TABLE payment ADD COLUMN by_person INTEGER NOT NULL DEFAULT 0 CHECK (by_person IN (0, 1))",
    // When late money came, and whether a person has spoken: both follow from the trail and late_decision, and stand here so
    // that the inbox is read from an index of its own entries.
    "ALTER TABLE payment ADD COLUMN late_at INTEGER CHECK (late_at IS NULL OR late = 1)",
    "ALTER TABLE payment ADD COLUMN late_decided INTEGER NOT NULL DEFAULT 0 CHECK (late_decided IN (0, late))",
    "UPDATE payment SET late_at = coalesce((SELECT min(at) FROM payment_event WHERE payment = payment.id"
    " AND event = 'seen_paid' AND state = 'paid'), updated_at) WHERE late = 1",
    "CREATE INDEX payment_inbox ON payment (late_at) WHERE late = 1 AND late_decided = 0",
    "CREATE INDEX payment_late_by_time ON payment (late_at) WHERE late = 1",
    "CREATE INDEX payment_by_gateway ON payment (gateway, created_at)",

    "INSERT INTO allowed_payment_transition VALUES ('paid', 'failed')",

    "CREATE TABLE late_decision (payment TEXT PRIMARY KEY NOT NULL REFERENCES payment (id),"
    " decision TEXT NOT NULL CHECK (decision IN ('attach', 'refund_noted', 'new_sale')),"
    " note TEXT NOT NULL CHECK (note <> ''), who TEXT NOT NULL CHECK (who <> ''), decided_at INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TRIGGER late_decision_on_late_money BEFORE INSERT ON late_decision WHEN"
    " (SELECT late FROM payment WHERE id = NEW.payment) IS NOT 1 BEGIN"
    " SELECT RAISE(ABORT, 'only late money is decided about'); END",
    "CREATE TRIGGER late_decision_in_the_trail BEFORE INSERT ON late_decision WHEN"
    " (SELECT event FROM payment_event WHERE payment = NEW.payment ORDER BY sequence DESC LIMIT 1)"
    " IS NOT 'late_decided' BEGIN SELECT RAISE(ABORT, 'a decision stands in the trail'); END",
    "CREATE TRIGGER late_decision_is_new BEFORE INSERT ON late_decision WHEN EXISTS"
    " (SELECT 1 FROM late_decision WHERE payment = NEW.payment) BEGIN"
    " SELECT RAISE(ABORT, 'late money is decided about once'); END",
    "CREATE TRIGGER late_decision_fixed BEFORE UPDATE ON late_decision BEGIN"
    " SELECT RAISE(ABORT, 'a decision is not changed'); END",
    "CREATE TRIGGER late_decision_stays BEFORE DELETE ON late_decision BEGIN"
    " SELECT RAISE(ABORT, 'a decision is not deleted'); END",
    "CREATE TRIGGER late_decision_empties_inbox AFTER INSERT ON late_decision BEGIN"
    " UPDATE payment SET late_decided = 1 WHERE id = NEW.payment; END",
    "CREATE TRIGGER payment_leaves_inbox_by_decision BEFORE UPDATE ON payment WHEN NEW.late_decided IS NOT OLD.late_decided"
    " AND NOT (NEW.late_decided = 1 AND EXISTS (SELECT 1 FROM late_decision WHERE payment = NEW.id)) BEGIN"
    " SELECT RAISE(ABORT, 'late money stays in the inbox until a person decides'); END",
    "CREATE TRIGGER payment_came_late_once BEFORE UPDATE ON payment WHEN NOT (NEW.late_at IS OLD.late_at"
    " OR (OLD.late_at IS NULL AND OLD.late = 0 AND NEW.late = 1)) OR (NEW.late = 1 AND NEW.late_at IS NULL) BEGIN"
    " SELECT RAISE(ABORT, 'late money came when it came'); END",

    "CREATE TRIGGER payment_begins_plain BEFORE INSERT ON payment WHEN"
    " NEW.by_person <> 0 OR NEW.late <> 0 OR (NEW.gateway = 'cash' AND NEW.payer_fee <> 0) BEGIN"
    " SELECT RAISE(ABORT, 'a payment begins without anybody''s word, and cash without a fee'); END",
    // Law 3: by a person only where the trail says who and why in the same breath.
    "CREATE TRIGGER payment_by_persons_word BEFORE UPDATE ON payment WHEN NEW.by_person IS NOT OLD.by_person"
    " AND NOT (NEW.by_person = 1 AND OLD.state = 'unknown' AND NEW.state = 'paid'"
    " AND (SELECT event FROM payment_event WHERE payment = NEW.id ORDER BY sequence DESC LIMIT 1)"
    " IS 'confirmed_by_person') BEGIN SELECT RAISE(ABORT, 'a person confirms an unknown payment, once'); END",
    // Law 11: what the customer agreed to pay on top only becomes less, and never once the money is here.
    "CREATE TRIGGER payment_fee_goes_down BEFORE UPDATE ON payment WHEN NEW.payer_fee IS NOT OLD.payer_fee"
    " AND NOT (NEW.payer_fee < OLD.payer_fee"
    " AND OLD.state NOT IN ('paid', 'partially_refunded', 'refunded', 'charged_back')) BEGIN"
    " SELECT RAISE(ABORT, 'the fee on top only goes down, and before the money is here'); END",
};

struct SchemaStep {
    int version;
    std::span<const char *const> statements;
};
constexpr SchemaStep kSteps[] = {{1, kCatalogue}, {2, kBooks}, {3, kGateways}, {4, kCounterSchema},
                                 {5, kGoodsSchema}, {6, kPeopleSchema}, {7, kShiftSchema}, {8, kReportsSchema}};

consteval bool numberedFromOne()
{
    int expected = 0;
    for (const SchemaStep &step : kSteps) {
        if (step.version != ++expected)
            return false;
    }
    return true;
}
static_assert(numberedFromOne(), "two branches added the same step, or one was lost in a merge");

Result<void> take(Connection &connection, const SchemaStep &step)
{
    return connection.transact([&]() -> Result<void> {
        for (const char *sql : step.statements) {
            if (auto done = connection.once(QLatin1String(sql)); !done)
                return done;
        }
        if (auto done = connection.once(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId)); !done)
            return done;
        return connection.once(QStringLiteral("PRAGMA user_version=%1").arg(step.version));
    });
}

} // namespace

int latestSchema()
{
    return int(std::size(kSteps));
}

QStringList keyTables()
{
    return {QStringLiteral("product"),   QStringLiteral("product_barcode"), QStringLiteral("category"),
            QStringLiteral("sale"),      QStringLiteral("sale_line"),       QStringLiteral("payment"),
            QStringLiteral("till_state"), QStringLiteral("payment_event"),  QStringLiteral("receipt_counter"),
            QStringLiteral("late_decision"), QStringLiteral("refund"),      QStringLiteral("refund_line"),
            QStringLiteral("stock_movement"), QStringLiteral("parked_cart"), QStringLiteral("customer"),
            QStringLiteral("product_picture"), QStringLiteral("print_job"),  QStringLiteral("drawer_opening"),
            QStringLiteral("price_history"), QStringLiteral("stock_entry"), QStringLiteral("modifier_group"),
            QStringLiteral("modifier"),  QStringLiteral("product_modifier"), QStringLiteral("price_list"),
            QStringLiteral("price_list_item"),
            QStringLiteral("shift"),     QStringLiteral("shift_movement"),   QStringLiteral("shift_count"),
            QStringLiteral("shift_close"),
            QStringLiteral("report_sales"), QStringLiteral("report_products"), QStringLiteral("report_tenders"),
            QStringLiteral("report_taxes"), QStringLiteral("person"),           QStringLiteral("pin_lock"),
            QStringLiteral("role_right"), QStringLiteral("journal"),         QStringLiteral("journal_head")};
}

Result<void> migrate(Connection &connection, int target)
{
    const auto have = connection.ask(QStringLiteral("PRAGMA user_version"));
    if (!have)
        return tl::unexpected(have.error());
    for (const SchemaStep &step : kSteps) {
        if (step.version <= have->toInt() || step.version > target)
            continue;
        if (auto done = take(connection, step); !done)
            return done;
    }
    return {};
}

} // namespace laci
