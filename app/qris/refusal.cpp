#include "qris/qris.h"

namespace laci::qris {

QString reasonWord(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Empty: return QStringLiteral("empty");
    case Refusal::TooLong: return QStringLiteral("too_long");
    case Refusal::ControlCharacter: return QStringLiteral("control_character");
    case Refusal::NotUtf8: return QStringLiteral("not_utf8");
    case Refusal::BadLength: return QStringLiteral("bad_length");
    case Refusal::Truncated: return QStringLiteral("truncated");
    case Refusal::BadTag: return QStringLiteral("bad_tag");
    case Refusal::DuplicateTag: return QStringLiteral("duplicate_tag");
    case Refusal::TooDeep: return QStringLiteral("too_deep");
    case Refusal::NoFormatIndicator: return QStringLiteral("no_format_indicator");
    case Refusal::BadFormatIndicator: return QStringLiteral("bad_format_indicator");
    case Refusal::NoCrc: return QStringLiteral("no_crc");
    case Refusal::CrcNotLast: return QStringLiteral("crc_not_last");
    case Refusal::BadCrc: return QStringLiteral("bad_crc");
    case Refusal::BadInitiation: return QStringLiteral("bad_initiation");
    case Refusal::NoMerchantAccount: return QStringLiteral("no_merchant_account");
    case Refusal::NoCurrency: return QStringLiteral("no_currency");
    case Refusal::WrongCurrency: return QStringLiteral("wrong_currency");
    case Refusal::WrongCountry: return QStringLiteral("wrong_country");
    case Refusal::NoMerchantName: return QStringLiteral("no_merchant_name");
    case Refusal::BadAmount: return QStringLiteral("bad_amount");
    case Refusal::ZeroAmount: return QStringLiteral("zero_amount");
    case Refusal::NotDynamic: return QStringLiteral("not_dynamic");
    case Refusal::AmountMissing: return QStringLiteral("amount_missing");
    case Refusal::AmountDiffers: return QStringLiteral("amount_differs");
    case Refusal::AmountOverLimit: return QStringLiteral("amount_over_limit");
    case Refusal::TipAdded: return QStringLiteral("tip_added");
    case Refusal::NotStatic: return QStringLiteral("not_static");
    case Refusal::AmountPresent: return QStringLiteral("amount_present");
    }
    Q_UNREACHABLE();
}

} // namespace laci::qris
