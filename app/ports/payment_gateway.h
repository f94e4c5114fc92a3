#pragma once
#include "domain/payment.h"
#include "domain/product.h"
#include <QStringList>
#include <chrono>

namespace laci {

/// How a customer pays through a channel; decides which laws hold and what is drawn.
enum class ChannelKind {
    Qris,             ///< a QRIS text, drawn as a QR; no fee for the payer, ever (law 11)
    Wallet,           ///< a named wallet: a link, or a QR of its own
    VirtualAccount,   ///< a bank account number for this one payment
    Link,             ///< a payment page where the customer chooses
};

/// One way to pay that a gateway offers.
struct GatewayChannel {
    QString id;                        ///< "qris", "bca_va", "33": what stands behind the colon in lacictl --pay
    QString name;                      ///< "QRIS", "VA BCA", "DANA", as the gateway calls it
    ChannelKind kind = ChannelKind::Qris;
    Rupiah least = Rupiah::trusted(1);
    Rupiah most = Rupiah::trusted(10'000'000);
    bool open = true;                  ///< the gateway takes it now
    bool payerPays = false;            ///< the fee comes on top of the price
    Rupiah feeFlat = {};               ///< of one payment, whoever pays it
    int feeBasisPoints = 0;            ///< 0.7 % is 70
    QString alias = {};                ///< another word for it that people may type: "qris" for "33"; may be empty

    bool answersTo(QStringView word) const { return word == id || (!alias.isEmpty() && word == alias); }
};

/// What one payment of `amount` costs by the channel's own rates, rounded up to whole rupiah.
Rupiah channelFee(const GatewayChannel &channel, Rupiah amount);

/// What a gateway can and cannot do, as data (shown in CONTRIBUTING.md). Facts and sources: GATEWAYS.md.
struct GatewayTraits {
    QString id;                        ///< "gobiz": settings are gateway.<id>.*, lacictl --pay <id>
    QString name;                      ///< "GoBiz", as people know it
    QList<GatewayChannel> channels;    ///< known without asking, in the order they are offered; the first when none is named
    bool otherChannels = false;        ///< takes channels by id that are not in the list; askChannels() knows more
    bool idempotentCreate = false;     ///< the same key again returns the first charge: repeating is harmless
    bool uniqueReference = false;      ///< the same reference again is refused (Conflict): never a second charge
    bool findsByReference = false;     ///< status can be asked with our own reference alone; NotFound: it was not made
    bool canCancel = false;
    bool canRefund = false;
    bool canList = false;              ///< listCharges() has the gateway's own day; else each payment is asked about
    bool hasProducts = false;          ///< listProducts() proposes a catalogue
    bool hasOutlets = false;           ///< listOutlets() names the outlets to choose from
    bool nobodyToAsk = false;          ///< no gateway behind it (the shop's static QRIS): a person looks and says so
    bool weakPaid = false;             ///< its "paid" can be forged by others (GATEWAYS.md 1.5); said in the trail
    std::chrono::seconds keyLife{0};   ///< how long an idempotency key is remembered; 0 when idempotentCreate is false
    std::chrono::seconds pollFloor{2}; ///< never ask about one payment more often
    std::chrono::seconds watchWindow{7 * 24 * 3600};
    int requestsPerMinute = 120;       ///< this till's share of the merchant's limit
    Rupiah least = Rupiah::trusted(1);
    Rupiah most = Rupiah::trusted(10'000'000);    ///< over all channels; QRIS has the shop's own limit besides

    /// By id or alias; nullptr: not known by heart (see otherChannels).
    const GatewayChannel *channel(QStringView word) const;
};

struct ChargeItem {
    QString id;                        ///< the product's SKU
    QString name;
    Rupiah unitPrice;
    int count = 1;
};

struct ChargeRequest {
    QString reference;                 ///< Payment::reference
    QString idempotencyKey;            ///< Payment::idempotencyKey
    QString channel;                   ///< empty: the gateway's first
    Rupiah amount;                     ///< what the sale gets; a payer's fee comes on top
    QList<ChargeItem> items;           ///< whole pieces whose prices add up to `amount`, or empty
    Rupiah payerFee = {};              ///< what the customer agreed to pay on top
    QDateTime createdAt = {};          ///< of the intent, so that a repeat is the same to the last byte
};

/// What a clear create reply said. Not yet checked against what was asked: PaymentFlow does that for every gateway alike.
struct Charge {
    QString gatewayRef;
    QString reference;                 ///< echoed by the gateway; empty when its API does not
    std::optional<Rupiah> amount;      ///< echoed by the gateway: what the customer is asked for, fees on top included
    QByteArray qris;
    QUrl link;
    QString virtualAccount;
    QDateTime expiresAt;               ///< invalid: none said
    bool testMoney = false;            ///< made in the gateway's test mode, which this till is not set to accept
};

enum class ChargeStatus { Pending, Paid, Expired, Cancelled, Failed, PartlyRefunded, Refunded, ChargedBack, Unknown };

/// What a clear status reply said. Unknown: a word nobody documented. Not yet checked against what was asked.
struct StatusAnswer {
    ChargeStatus status = ChargeStatus::Unknown;
    QString word;                      ///< the gateway's own word, for the trail; at most 40 characters
    QString gatewayRef;                ///< echoed; empty when not
    QString reference;                 ///< echoed; empty when not
    std::optional<Rupiah> amount;      ///< echoed
    QByteArray qris = {};              ///< when the reply carries the code (recovery after a lost create)
    QUrl link = {};                    ///< likewise
    QString virtualAccount = {};       ///< likewise
    QDateTime expiresAt = {};          ///< likewise
    bool reversed = false;             ///< a documented reversal of settled money (Midtrans settlement → deny)
    bool testMoney = false;            ///< see Charge::testMoney: nothing turns green by it
};

/// How to ask about one charge.
struct ChargeHandle {
    QString reference;
    QString gatewayRef;                ///< empty while the create reply is missing
    QString channel = {};
    QDateTime createdAt = {};          ///< of the payment: lists are searched from here on
};

/// One line of the gateway's own books, for reconciliation.
struct GatewayRow {
    QString reference;                 ///< ours, as the gateway has it
    QString gatewayRef;
    QString channel;
    Rupiah amount;                     ///< what the customer paid
    std::optional<Rupiah> fee;         ///< what the gateway kept
    std::optional<Rupiah> net;         ///< what the merchant gets
    ChargeStatus status = ChargeStatus::Unknown;
    QString word;
    QDateTime at;                      ///< made, UTC; invalid: not said
};

/// A product as a gateway's catalogue has it: proposed, never taken over without a person.
struct ProductProposal {
    QString externalId;
    QString sku;                       ///< the shop's own where the catalogue knows it, else "juadah-7": keeps the id
    QString name;
    QString category;
    std::optional<Rupiah> price;       ///< nullopt: the list has none
    bool active = true;
};

/// A shop of the merchant's, as the gateway knows it.
struct GatewayOutlet {
    QString id;                        ///< what the gateway's outlet setting takes
    QString name;                      ///< for people; the id again where the gateway names none
};

/// Why a gateway cannot take a charge at all, before anything is recorded. ui/text has the sentences.
namespace obstacle {
inline constexpr char16_t kNotConfigured[] = u"not_configured";   ///< "not_configured:gateway.gobiz.outlet_id"
inline constexpr char16_t kOneKind[] = u"one_kind";               ///< Juadah: one kind of product per order
inline constexpr char16_t kNoProduct[] = u"no_product";           ///< Juadah: the product has no id over there
inline constexpr char16_t kNoPhone[] = u"no_phone";               ///< this wallet needs the customer's phone number
inline constexpr char16_t kNoChannel[] = u"no_channel";
inline constexpr char16_t kClosed[] = u"closed";                  ///< the gateway has switched the channel off
}

/// Every gateway answers in these words; a new one is a folder in gateways/ and a line in its registry.
///
/// To write one: build requests and read replies in pure functions (…_request, …_reply), test them by fixtures, and
/// let the class only send. Errors: use outcomeUnknown()'s codes for everything that may have been carried out, Refused /
/// Unauthorised / NotFound / InvalidInput only for a clear no; Conflict from a create says: it exists, ask. Never retry a
/// create inside. Lives on the GUI thread, never blocks; destroying it cancels its open futures.
class PaymentGateway {
public:
    virtual ~PaymentGateway() = default;
    virtual const GatewayTraits &traits() const = 0;
    /// The key that goes with a create for this reference: a pure derivation (same in, same out, at any time), at most 32
    /// characters. Ask for it before the intent is written, so that the key is on disk before anything is sent (law 1).
    virtual QString idempotencyKey(const QString &reference) const = 0;
    /// Empty: it may be tried; else a word of namespace obstacle, perhaps with ":" and more. Asks nobody.
    virtual QString obstacle(const ChargeRequest &request) const;
    [[nodiscard]] virtual Pending<Charge> createCharge(const ChargeRequest &request) = 0;
    [[nodiscard]] virtual Pending<StatusAnswer> queryStatus(const ChargeHandle &charge) = 0;
    /// Only when traits().canCancel. Success means the wish arrived; the status says what became of it.
    [[nodiscard]] virtual Pending<void> cancelCharge(const ChargeHandle &charge);

    /// Only when traits().canRefund: gives `amount` of a paid charge back. Errors as for a create: outcomeUnknown() codes may
    /// have been carried out and are never repeated; the charge's status says what became of it.
    [[nodiscard]] virtual Pending<void> refundCharge(const ChargeHandle &charge, Rupiah amount, const QString &reason);

    /// The channels as they are now, live limits and fees included. Without a list of its own: traits().channels.
    [[nodiscard]] virtual Pending<QList<GatewayChannel>> askChannels();
    /// What the payer would pay on top of `amount`; 0 where the merchant pays. By default from the channel's rates.
    [[nodiscard]] virtual Pending<Rupiah> askPayerFee(const GatewayChannel &channel, Rupiah amount);
    /// The cheapest question that proves address and credentials; the answer is a short English fact ("12 channels").
    [[nodiscard]] virtual Pending<QString> checkConnection() = 0;
    /// Only when traits().canList: everything that was made from `from` (included) to `to` (not), pages followed.
    [[nodiscard]] virtual Pending<QList<GatewayRow>> listCharges(const QDateTime &from, const QDateTime &to);
    /// Only when traits().hasProducts.
    [[nodiscard]] virtual Pending<QList<ProductProposal>> listProducts();
    /// Only when traits().hasOutlets; the outlet itself need not be set yet. Unauthorised: this account may not ask.
    [[nodiscard]] virtual Pending<QList<GatewayOutlet>> listOutlets();
};

/// The enabled gateways by id. Pointers stay valid until the settings change; ask again for each use.
class GatewayDirectory {
public:
    virtual ~GatewayDirectory() = default;
    virtual PaymentGateway *find(const QString &id) = 0;             ///< nullptr: unknown or not enabled
    virtual QList<GatewayTraits> enabled() const = 0;
};

} // namespace laci
