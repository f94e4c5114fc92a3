#pragma once
#include "base/ids.h"
#include "ports/payment_gateway.h"
#include "qris/qris.h"
#include <QCryptographicHash>
#include <QHash>
#include <deque>
#include <functional>

namespace laci::test {

/// A static code that belongs to nobody; withAmount() makes a payable-looking one of it.
inline QByteArray fakeQris(Rupiah amount)
{
    static const QByteArray still = "00020101021126630015COM.EXAMPLE.WWW01189360099900000000170211M00000000010303UMI"
                                    "51440014ID.CO.QRIS.WWW0215ID00000000000010303UMI5204581253033605802ID"
                                    "5913WARUNG CONTOH6007JAKARTA61051011062070703A0163043821";
    static QHash<qint64, QByteArray> made; // one thread; tests compare with it often
    auto &code = made[amount.units()];
    if (code.isEmpty())
        code = qris::withAmount(still, amount).value_or(QByteArray());
    return code;
}

/// A gateway with a memory of its own, which outlives a crash of the till, and with every bad habit on request.
class FakeGateway : public PaymentGateway {
public:
    ~FakeGateway() override;         // in fakes.cpp
    /// What becomes of one request. Default: a good answer.
    struct Turn {
        std::optional<Error> error;             ///< instead of the answer
        bool worked = true;                     ///< with an error: was it carried out all the same (a lost reply)?
        bool silent = false;                    ///< no answer at all, ever
        std::function<void(Charge &)> spoilCharge;
        std::function<void(StatusAnswer &)> spoilStatus;
    };
    struct Entry {
        QString gatewayRef;
        ChargeRequest request;
        ChargeStatus status = ChargeStatus::Pending;
        Rupiah refunded = {};
    };

    explicit FakeGateway(const QString &id = QStringLiteral("fake"))
    {
        m_traits.id = id;
        m_traits.name = QStringLiteral("Fake");
        m_traits.idempotentCreate = true;
        m_traits.keyLife = std::chrono::hours(24 * 30);
        m_traits.channels = {{QStringLiteral("qris"), QStringLiteral("QRIS"), ChannelKind::Qris, Rupiah::trusted(1),
                              Rupiah::trusted(1'000'000'000)}};
    }

    GatewayTraits &mutableTraits() { return m_traits; }
    static Turn failing(ErrorCode code, bool worked = false, std::chrono::seconds retryAfter = std::chrono::seconds{0})
    {
        Turn turn;
        turn.error = Error{code, QStringLiteral("scripted"), 0, retryAfter};
        turn.worked = worked;
        return turn;
    }
    static Turn silence(bool worked = true)
    {
        Turn turn;
        turn.silent = true;
        turn.worked = worked;
        return turn;
    }

    std::deque<Turn> creates;                   ///< one for each create to come; then `always`
    std::deque<Turn> statuses;
    std::deque<Turn> refunds;
    Turn always;
    bool hold = false;                          ///< answers wait for release()
    QList<ChargeRequest> seenCreates;
    QList<ChargeHandle> seenStatuses;
    QList<std::pair<QString, Rupiah>> seenRefunds;      ///< by reference
    QList<Entry> entries;                       ///< the charges that exist over there
    QStringList violations;                     ///< what a real gateway would complain about

    Entry *find(const QString &reference)
    {
        for (Entry &entry : entries)
            if (entry.request.reference == reference)
                return &entry;
        return nullptr;
    }
    bool set(const QString &reference, ChargeStatus status)
    {
        Entry *entry = find(reference);
        if (entry)
            entry->status = status;
        return entry != nullptr;
    }
    int held() const { return int(m_held.size()); }
    int open() const { return m_open; }         ///< asked, and not answered yet
    int mostOpen() const { return m_mostOpen; }
    /// Lets the held answer number `index` (0: oldest) out.
    void release(int index = 0)
    {
        const auto give = m_held[std::size_t(index)];
        m_held.erase(m_held.begin() + index);
        give();
    }
    /// The till that asked is gone.
    void dropHeld()
    {
        m_held.clear();
        m_silent.clear();
        m_open = 0;
    }

    const GatewayTraits &traits() const override { return m_traits; }
    QString idempotencyKey(const QString &reference) const override
    {
        return QString::fromLatin1(QCryptographicHash::hash(reference.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    }
    Pending<Charge> createCharge(const ChargeRequest &request) override
    {
        seenCreates.append(request);
        const Turn turn = next(creates);
        const bool work = turn.worked || (!turn.error && !turn.silent);
        const bool taken = m_traits.uniqueReference && !m_traits.idempotentCreate && find(request.reference);
        Result<Charge> answer = taken ? fail(ErrorCode::Conflict, QStringLiteral("the reference is taken"), 406)
            : work ? Result<Charge>(carryOut(request)) : fail(ErrorCode::Timeout, QStringLiteral("unused"));
        if (turn.error)
            answer = tl::unexpected(*turn.error);
        else if (turn.spoilCharge && answer)
            turn.spoilCharge(*answer);
        return reply<Charge>(turn, answer);
    }
    Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) override
    {
        seenStatuses.append(charge);
        const Turn turn = next(statuses);
        Result<StatusAnswer> answer = lookUp(charge);
        if (turn.error)
            answer = tl::unexpected(*turn.error);
        else if (turn.spoilStatus && answer)
            turn.spoilStatus(*answer);
        return reply<StatusAnswer>(turn, answer);
    }
    Pending<void> cancelCharge(const ChargeHandle &charge) override
    {
        Entry *entry = find(charge.reference);
        if (!m_traits.canCancel || !entry || entry->status != ChargeStatus::Pending)
            return ready<void>(fail(ErrorCode::Refused, QStringLiteral("nothing to cancel")));
        entry->status = ChargeStatus::Cancelled;
        return ready<void>({});
    }
    Pending<void> refundCharge(const ChargeHandle &charge, Rupiah amount, const QString &) override
    {
        seenRefunds.append({charge.reference, amount});
        const Turn turn = next(refunds);
        const bool work = turn.worked || (!turn.error && !turn.silent);
        Result<void> answer = work ? giveBack(charge.reference, amount) : Result<void>();
        if (turn.error)
            answer = tl::unexpected(*turn.error);
        return reply<void>(turn, answer);
    }
    Pending<QString> checkConnection() override { return ready<QString>(QStringLiteral("there")); }

private:
    Turn next(std::deque<Turn> &turns) const
    {
        if (turns.empty())
            return always;
        Turn turn = turns.front();
        turns.pop_front();
        return turn;
    }
    Charge carryOut(const ChargeRequest &request)
    {
        Entry *entry = nullptr;
        for (Entry &known : entries) {
            if (known.request.idempotencyKey == request.idempotencyKey) {
                if (known.request.reference != request.reference || known.request.amount != request.amount
                    || known.request.channel != request.channel || known.request.items.size() != request.items.size())
                    violations.append(QStringLiteral("key %1 with another body").arg(request.idempotencyKey));
                if (m_traits.idempotentCreate)
                    entry = &known;
                else
                    violations.append(QStringLiteral("a second charge for %1").arg(request.reference));
            }
        }
        if (!entry) {
            entries.append({QStringLiteral("gw-%1").arg(++m_number), request, ChargeStatus::Pending});
            entry = &entries.last();
        }
        Charge charge;
        charge.gatewayRef = entry->gatewayRef;
        charge.reference = entry->request.reference;
        charge.amount = entry->request.amount;
        charge.qris = fakeQris(entry->request.amount);
        return charge;
    }
    Result<void> giveBack(const QString &reference, Rupiah amount)
    {
        Entry *entry = find(reference);
        const bool paid = entry && (entry->status == ChargeStatus::Paid || entry->status == ChargeStatus::PartlyRefunded);
        if (!m_traits.canRefund || !paid || amount <= Rupiah() || entry->refunded + amount > entry->request.amount)
            return fail(ErrorCode::Refused, QStringLiteral("nothing to give back"));
        entry->refunded += amount;
        entry->status = entry->refunded == entry->request.amount ? ChargeStatus::Refunded : ChargeStatus::PartlyRefunded;
        return {};
    }
    Result<StatusAnswer> lookUp(const ChargeHandle &charge)
    {
        for (const Entry &entry : entries) {
            const bool byId = !charge.gatewayRef.isEmpty() && entry.gatewayRef == charge.gatewayRef;
            const bool byReference = m_traits.findsByReference && entry.request.reference == charge.reference;
            if (byId || byReference)
                return StatusAnswer{entry.status, QStringLiteral("word"), entry.gatewayRef, entry.request.reference,
                                    entry.request.amount, fakeQris(entry.request.amount)};
        }
        return fail(ErrorCode::NotFound, QStringLiteral("no such charge"), 404);
    }
    template <class T>
    Pending<T> reply(const Turn &turn, const Result<T> &answer)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        m_mostOpen = std::max(m_mostOpen, ++m_open);
        const auto give = [this, promise, answer] {
            --m_open;
            promise->addResult(answer);
            promise->finish();
        };
        if (turn.silent)
            m_silent.push_back(give);
        else if (hold)
            m_held.push_back(give);
        else
            give();
        return future;
    }

    GatewayTraits m_traits;
    int m_number = 0;
    int m_open = 0;
    int m_mostOpen = 0;
    std::deque<std::function<void()>> m_held;
    std::deque<std::function<void()>> m_silent;      ///< kept, so that their futures stay open
};

class FakeDirectory final : public GatewayDirectory {
public:
    QHash<QString, PaymentGateway *> gateways;
    PaymentGateway *find(const QString &id) override { return gateways.value(id); }
    QList<GatewayTraits> enabled() const override
    {
        QList<GatewayTraits> list;
        for (const PaymentGateway *gateway : gateways)
            list.append(gateway->traits());
        return list;
    }
};

} // namespace laci::test
