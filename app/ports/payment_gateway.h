#pragma once
#include "domain/payment.h"
#include "domain/product.h"
#include <QStringList>
#include <chrono>

namespace laci {

/// What a gateway can and cannot do, as data (shown in CONTRIBUTING.md). Facts and sources: GATEWAYS.md.
struct GatewayTraits {
    QString id;                        ///< "gobiz": settings are gateway.<id>.*, lacictl --pay <id>
    QString name;                      ///< "GoBiz", as people know it
    QStringList channels;              ///< "qris", "bca_va", … in the order they are offered; the first when none is named
    bool idempotentCreate = false;     ///< the same key again returns the first charge: repeating is harmless
    bool findsByReference = false;     ///< status can be asked with our own reference alone
    bool canCancel = false;
    bool canRefund = false;
    std::chrono::seconds keyLife{0};   ///< how long an idempotency key is remembered; 0 when idempotentCreate is false
    std::chrono::seconds pollFloor{2}; ///< never ask about one payment more often
    std::chrono::seconds watchWindow{7 * 24 * 3600};
    Rupiah least = Rupiah::trusted(1);
    Rupiah most = Rupiah::trusted(10'000'000);    ///< QRIS, Bank Indonesia since 2022-03-01; a setting where it may change
};

struct ChargeItem {
    QString id;
    QString name;
    Rupiah unitPrice;
    int count = 1;
};

struct ChargeRequest {
    QString reference;                 ///< Payment::reference
    QString idempotencyKey;            ///< Payment::idempotencyKey
    QString channel;                   ///< empty: the gateway's first
    Rupiah amount;
    QList<ChargeItem> items;           ///< whole pieces whose prices add up to `amount`, or empty
};

/// What a clear create reply said. Not yet checked against what was asked: PaymentFlow does that for every gateway alike.
struct Charge {
    QString gatewayRef;
    QString reference;                 ///< echoed by the gateway; empty when its API does not
    std::optional<Rupiah> amount;      ///< echoed by the gateway
    QByteArray qris;
    QUrl link;
    QString virtualAccount;
    QDateTime expiresAt;               ///< invalid: none said
};

enum class ChargeStatus { Pending, Paid, Expired, Cancelled, Failed, PartlyRefunded, Refunded, ChargedBack, Unknown };

/// What a clear status reply said. Unknown: a word nobody documented. Not yet checked against what was asked.
struct StatusAnswer {
    ChargeStatus status = ChargeStatus::Unknown;
    QString word;                      ///< the gateway's own word, for the trail; at most 40 characters
    QString gatewayRef;                ///< echoed; empty when not
    QString reference;                 ///< echoed; empty when not
    std::optional<Rupiah> amount;      ///< echoed
    QByteArray qris;                   ///< when the reply carries the code (recovery after a lost create)
};

/// How to ask about one charge.
struct ChargeHandle {
    QString reference;
    QString gatewayRef;                ///< empty while the create reply is missing
};

/// Every gateway answers in these words; a new one is a folder in gateways/ and a line in its registry.
///
/// To write one: build requests and read replies in pure functions (…_request, …_reply), test them by fixtures, and
/// let the class only send. Errors: use outcomeUnknown()'s codes for everything that may have been carried out, Refused /
/// Unauthorised / NotFound / InvalidInput only for a clear no. Never retry a create inside. Lives on the GUI thread, never
/// blocks; destroying it cancels its open futures.
class PaymentGateway {
public:
    virtual ~PaymentGateway() = default;
    virtual const GatewayTraits &traits() const = 0;
    /// The key that goes with a create for this reference: a pure derivation (same in, same out, at any time), at most 32
    /// characters. Ask for it before the intent is written, so that the key is on disk before anything is sent (law 1).
    virtual QString idempotencyKey(const QString &reference) const = 0;
    [[nodiscard]] virtual Pending<Charge> createCharge(const ChargeRequest &request) = 0;
    [[nodiscard]] virtual Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) = 0;
    /// Only when traits().canCancel. Success means the wish arrived; the status says what became of it.
    [[nodiscard]] virtual Pending<void> cancelCharge(const ChargeHandle &charge) = 0;
};

/// The enabled gateways by id. Pointers stay valid until the settings change; ask again for each use.
class GatewayDirectory {
public:
    virtual ~GatewayDirectory() = default;
    virtual PaymentGateway *find(const QString &id) = 0;             ///< nullptr: unknown or not enabled
    virtual QList<GatewayTraits> enabled() const = 0;
};

} // namespace laci
