#pragma once
#include "domain/refund.h"
#include "domain/tax.h"
#include "persistence/books_fixture.h"
#include "persistence/connection.h"
#include <QRandomGenerator>
#include <QTimeZone>

namespace laci::test {

/// Trade of a small shop over a year, booked one by one as a till does it: cash and its rounding, QRIS, split tender, discounts of
/// lines and carts, taxes inside and on top, service, sales over midnight, refunds of all ways, voids, tenders given back, late money,
/// a person's word and chargebacks. The same `seed` gives the same year.
class YearOfTrade {
public:
    YearOfTrade(Books &books, quint32 seed) : m_books(books), m_random(seed) {}

    /// False when a booking was refused; trouble() says which.
    bool book(QDate first, int sales)
    {
        for (int i = 0; i < sales; ++i) {
            const QDate day = first.addDays(qint64(i) * 365 / sales);
            // Some a minute before midnight, so that they are paid on the next day.
            const QTime at = i % 9 == 4 ? QTime(23, 59, 30) : QTime(7 + int(m_random.bounded(15)), int(m_random.bounded(60)));
            m_books.clock.set(QDateTime(day, at, QTimeZone(zoneHours(i) * 3600)).toUTC());
            if (!sellOne(i) || (i % 5 == 2 && !giveBackOne(i)))
                return false;
        }
        return true;
    }
    QString trouble() const { return m_trouble; }

private:
    static int zoneHours(int i) { return i % 4 == 3 ? 8 : 7; }

    SaleDraft draft(int i)
    {
        SaleDraft draft;
        const int lines = 1 + int(m_random.bounded(4));
        for (int l = 0; l < lines; ++l) {
            const int n = 1 + int(m_random.bounded(12));
            Product product;
            product.id = ProductId(n);
            product.sku = QStringLiteral("S-%1").arg(n);
            product.name = QStringLiteral("Barang %1").arg(n);
            product.category = n % 4 == 0 ? QString() : QStringLiteral("Rak %1").arg(n % 4);
            product.price = rp(500 * n + 333);
            if (n % 3 != 0)
                product.cost = rp(350 * n + 17);
            product.taxClass = n % 5 == 0 ? TaxClass::Luxury : n % 5 == 1 ? TaxClass::Exempt : TaxClass::General;
            const auto line = addToCart(draft.cart, product, Quantity::trusted(n % 6 == 0 ? 355 : 1000 * qint64(1 + m_random.bounded(3))));
            if (line && m_random.bounded(4) == 0)
                (void)setLineDiscount(draft.cart, *line, Discount::ofPercent(750));
        }
        if (i % 6 == 1)
            draft.cart.discount = Discount::ofAmount(rp(700));
        TaxPolicy policy;
        policy.rules = ppnRules();
        policy.pricesIncludeTax = i % 7 != 3;
        policy.service.rateBasisPoints = i % 11 == 0 ? 500 : 0;
        draft.totals = totalsOf(draft.cart, policy, QDate(2026, 3, 1)).value_or(Totals());
        draft.till = i % 3 == 0 ? QStringLiteral("K2") : QStringLiteral("K1");
        draft.cashier = i % 2 == 0 ? QStringLiteral("Sari") : QStringLiteral("Budi");
        draft.timeZone = zoneHours(i) == 8 ? "Asia/Makassar" : "Asia/Jakarta";
        return draft;
    }

    static Payment cashFor(Rupiah due)
    {
        const qint64 down = -(due.units() % 100);
        return laci::test::cash(due.units(), due.units(), down);
    }

    Payment qris(Rupiah amount, const QString &gateway = QStringLiteral("gobiz"))
    {
        Payment payment = gatewayPayment(amount.units(), QStringLiteral("R-%1").arg(++m_references));
        payment.gateway = gateway;
        return payment;
    }

    template <class T>
    bool went(const Result<T> &result, const char *what)
    {
        if (!result)
            m_trouble = QStringLiteral("%1: %2").arg(QLatin1String(what), result.error().detail);
        return bool(result);
    }

    bool sellOne(int i)
    {
        const SaleDraft sale = draft(i);
        const Rupiah total = sale.totals.total;
        const auto told = [&](const Payment &payment, PaymentEvent event, const QString &detail = {}) {
            return went(m_books.tell(payment.id, event, {}, detail), "told");
        };
        switch (i % 10) {
        case 0: case 1: case 2: case 3:
            return went(await(m_books.books.sellForCash(sale, cashFor(total))), "cash");
        case 4: {   // over midnight where it began before
            const Payment payment = qris(total);
            const bool opened = went(await(m_books.books.openSale(sale, payment)), "open");
            m_books.clock.forward(45);
            return opened && told(payment, PaymentEvent::ChargeMade) && told(payment, PaymentEvent::SeenPaid);
        }
        case 5: {   // a virtual account with a fee on top, charged back later by the gateway now and then
            Payment payment = qris(total, QStringLiteral("paymenku"));
            payment.channel = QStringLiteral("bca_va");
            payment.payerFee = rp(4000);
            const bool paid = went(await(m_books.books.openSale(sale, payment)), "open") && told(payment, PaymentEvent::ChargeMade)
                && told(payment, PaymentEvent::SeenPaid);
            m_books.clock.forward(86'400);
            return paid && (i % 20 != 5 || told(payment, PaymentEvent::SeenChargedBack));
        }
        case 6: {   // a part in cash, the rest by QRIS
            const Rupiah part = rp(total.units() / 3);
            const Payment payment = qris(total);
            if (!went(await(m_books.books.openSale(sale, payment)), "open") || !told(payment, PaymentEvent::SeenExpired))
                return false;
            const auto open = await(m_books.books.saleOfPayment(payment.id));
            const SaleId id = open && *open ? (*open)->sale.id : SaleId();
            if (!went(await(m_books.books.addCash(id, laci::test::cash(part.units(), part.units()), {})), "part"))
                return false;
            const Payment rest = qris(total - part);
            return went(await(m_books.books.addPayment(id, rest, {})), "rest") && told(rest, PaymentEvent::ChargeMade)
                && told(rest, PaymentEvent::SeenPaid);
        }
        case 7: {   // the code expires, cash settles, and a day later the code's money comes too
            const Payment payment = qris(total);
            if (!went(await(m_books.books.openSale(sale, payment)), "open") || !told(payment, PaymentEvent::SeenExpired))
                return false;
            const auto open = await(m_books.books.saleOfPayment(payment.id));
            const SaleId id = open && *open ? (*open)->sale.id : SaleId();
            if (!went(await(m_books.books.addCash(id, cashFor(total), {})), "cash"))
                return false;
            m_books.clock.forward(86'400);
            return i % 20 == 7 || told(payment, PaymentEvent::SeenPaid);
        }
        case 8: {   // a person's word
            const Payment payment = qris(total);
            return went(await(m_books.books.openSale(sale, payment)), "open") && told(payment, PaymentEvent::AnswerUnclear)
                && told(payment, PaymentEvent::ConfirmedByPerson, QStringLiteral("Ibu Ratna: seen on the phone"));
        }
        default: {  // nothing comes of it; now and then a part was paid and is handed back
            const Payment payment = qris(total);
            if (!went(await(m_books.books.openSale(sale, payment)), "open") || !told(payment, PaymentEvent::SeenCancelled))
                return false;
            const auto open = await(m_books.books.saleOfPayment(payment.id));
            const SaleId id = open && *open ? (*open)->sale.id : SaleId();
            if (i % 20 != 9)
                return went(await(m_books.books.cancelSale(id, QStringLiteral("changed his mind"))), "cancel");
            if (!went(await(m_books.books.addCash(id, laci::test::cash(500, 500), {})), "part"))
                return false;
            Refund back;
            back.sale = id;
            back.kind = RefundKind::Tender;
            back.amount = rp(500);
            back.reason = QStringLiteral("changed his mind");
            back.by = QStringLiteral("Ratna");
            return went(await(m_books.books.bookRefund(back)), "tender back");
        }
        }
    }

    /// Of some sale before, by its lines: in cash, noted at the gateway, by the gateway (done, failed, open), or a void.
    bool giveBackOne(int i)
    {
        SaleQuery query;
        query.filter = SaleFilter::Paid;
        query.limit = 20;
        const auto list = await(m_books.books.sales(query));
        if (!went(list, "list") || list->isEmpty())
            return bool(list);
        // Half of them of sales that a gateway brought the money for.
        qsizetype chosen = m_random.bounded(int(list->size()));
        for (qsizetype k = 0; i % 2 == 0 && k < list->size(); ++k) {
            const QStringList ways = list->at((chosen + k) % list->size()).gateways;
            if (ways.size() == 1 && ways.first() != u"cash") {
                chosen = (chosen + k) % list->size();
                break;
            }
        }
        const auto record = await(m_books.books.sale(list->at(chosen).id));
        if (!went(record, "sale") || !*record || allThatIsLeft(**record).isEmpty())
            return bool(record);
        m_books.clock.forward(3 * 86'400 + 3600);
        RefundWish wish;
        wish.reason = QStringLiteral("broken");
        wish.by = i % 2 == 0 ? QStringLiteral("Ratna") : QStringLiteral("Sari");
        wish.lines = allThatIsLeft(**record);
        if (i % 3 == 0)
            wish.kind = RefundKind::Void;
        else
            wish.lines = {{wish.lines.first().position, Quantity::trusted((wish.lines.first().quantity.thousandths() + 1) / 2), {}}};
        for (const Payment &payment : (*record)->payments) {
            if (payment.gateway != u"cash" && holdsMoney(payment.state) && (*record)->payments.size() == 1) {
                wish.way = i % 8 == 0 ? RefundWay::AtGateway : RefundWay::ByGateway;
                wish.payment = payment.id;
            }
        }
        const auto refund = refundFor(**record, wish, {});
        if (!refund)        // nothing of value is left of the line
            return true;
        const auto booked = await(m_books.books.bookRefund(*refund));
        if (!went(booked, "refund") || refund->way != RefundWay::ByGateway || i % 3 == 1)
            return bool(booked);
        return went(await(m_books.books.tellRefund(booked->refunds.last().id, i % 4 == 2 ? RefundState::Failed : RefundState::Done, {})),
                    "refund told");
    }

    Books &m_books;
    QRandomGenerator m_random;
    int m_references = 0;
    QString m_trouble;
};

} // namespace laci::test
