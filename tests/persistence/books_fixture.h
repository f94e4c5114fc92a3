#pragma once
#include "base/clock.h"
#include "domain/cash.h"
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/sqlite_sale_books.h"
#include "support/await.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace laci::test {

class SetClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }
    void forward(int seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);     // ten in the morning in Jakarta
};

inline Rupiah rp(qint64 units) { return Rupiah::trusted(units); }

inline SaleDraft draftOf(qint64 total, const QString &till = QStringLiteral("K1"))
{
    SaleDraft draft;
    Product product;
    product.id = ProductId(7);
    product.sku = QStringLiteral("S-7");
    product.name = QStringLiteral("Kopi Susu");
    product.price = rp(total);
    product.unit = QStringLiteral("gls");
    product.taxClass = TaxClass::Restaurant;
    if (total >= 0)
        (void)addToCart(draft.cart, product, Quantity::pieces(1), QStringLiteral("8990007"));
    draft.totals = totalsOf(draft.cart, TaxPolicy(), QDate(2026, 11, 20)).value_or(Totals());
    draft.till = till;
    draft.cashier = QStringLiteral("Sari");
    draft.timeZone = "Asia/Jakarta";
    return draft;
}

inline Payment gatewayPayment(qint64 amount, const QString &reference)
{
    Payment payment;
    payment.id = {newUuid7()};
    payment.gateway = QStringLiteral("gobiz");
    payment.channel = QStringLiteral("qris");
    payment.reference = reference;
    payment.idempotencyKey = QStringLiteral("key-") + reference;
    payment.amount = rp(amount);
    return payment;
}

inline Payment cash(qint64 due, qint64 received, qint64 rounding = 0)
{
    Payment payment;
    payment.id = {newUuid7()};
    payment.gateway = QStringLiteral("cash");
    payment.amount = rp(due + rounding);
    payment.rounding = rp(rounding);
    payment.received = rp(received);
    payment.change = rp(received - due - rounding);
    return payment;
}

/// New books, made by the migrations once in a program: a test for each row of a table would spend most of its time on them.
inline const QByteArray &emptyBooks()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir dir;
        const QString name = dir.filePath(QStringLiteral("new.db"));
        {
            Database db;
            if (!await(db.open(name)))
                qFatal("no new books");
        }
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return bytes;
}

/// A database of its own, a clock that is set, and books over both.
struct Books {
    Books()
    {
        QFile copy(file());
        const bool written = copy.open(QIODevice::WriteOnly) && copy.write(emptyBooks()) == emptyBooks().size();
        copy.close();
        opened = written && await(db.open(file()));
    }
    QString file() const { return dir.filePath(QStringLiteral("till.db")); }

    qint64 count(const QString &sql)
    {
        return await(db.report([sql](Connection &c) { return c.whole(sql); })).value_or(std::nullopt).value_or(-1);
    }
    Result<qint64> raw(const QString &sql)
    {
        return await(db.run([sql](Connection &c) { return c.change(sql); }));
    }
    Result<SaleRecord> tell(const PaymentId &payment, PaymentEvent event, PaymentChange change = {},
                            const QString &detail = {})
    {
        clock.forward(1);
        return await(books.tell({payment, event, std::move(change), detail}));
    }
    QStringList trail(const PaymentId &payment)
    {
        QStringList words;
        for (const TrailEntry &entry : await(books.trail(payment)).value_or(QList<TrailEntry>()))
            words.append(paymentEventWord(entry.event) + u'>' + paymentStateWord(entry.state));
        return words;
    }

    QTemporaryDir dir;
    SetClock clock;
    Database db;
    SqliteSaleBooks books{db, clock};
    bool opened = false;
};

inline PaymentChange because(const char *reason)
{
    PaymentChange change;
    change.reason = QString::fromLatin1(reason);
    return change;
}

} // namespace laci::test
