#include "ui/text/payment_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ReasonText { Q_DECLARE_TR_FUNCTIONS(ReasonText) };

/// %1 in a sentence is the gateway's name.
struct Sentence {
    const char16_t *word;
    const char *text;
};

// The words are stored in the books for good, so they are matched as text. tst_text holds this table against
// checkout/payment_policy.h and every refusal of the QRIS reader.
constexpr Sentence kSentences[] = {
    {u"no_answer", QT_TRANSLATE_NOOP("ReasonText", "%1 does not answer. The money may or may not have arrived.")},
    {u"server_fault", QT_TRANSLATE_NOOP("ReasonText", "%1 has a fault of its own. The money may or may not have arrived.")},
    {u"unreadable", QT_TRANSLATE_NOOP("ReasonText", "The answer of %1 cannot be read. The money may or may not have arrived.")},
    {u"other_order", QT_TRANSLATE_NOOP("ReasonText", "%1 answered about another order. The answer was not used.")},
    {u"other_amount", QT_TRANSLATE_NOOP("ReasonText", "%1 answered with another amount. The answer was not used.")},
    {u"unknown_word", QT_TRANSLATE_NOOP("ReasonText", "%1 answered with a word that Laci does not know. It is not counted as paid.")},
    {u"refused", QT_TRANSLATE_NOOP("ReasonText", "%1 refused the request. Nothing was charged; choose another method.")},
    {u"unreached", QT_TRANSLATE_NOOP("ReasonText", "%1 could not be reached, so nothing was charged. Check the line, or choose another method.")},
    {u"unauthorised", QT_TRANSLATE_NOOP("ReasonText", "%1 does not accept this till's key. Choose another method and check Settings.")},
    {u"not_configured", QT_TRANSLATE_NOOP("ReasonText", "%1 is not fully set up. Choose another method and complete Settings.")},
    {u"not_found", QT_TRANSLATE_NOOP("ReasonText", "%1 does not know this order.")},
    {u"rate_limited", QT_TRANSLATE_NOOP("ReasonText", "%1 asks to wait a moment before the next question.")},
    {u"amount_differs", QT_TRANSLATE_NOOP("ReasonText", "%1 wants another amount than the bill. The code is not shown; choose another method.")},
    {u"test_money", QT_TRANSLATE_NOOP("ReasonText", "%1 answered in its test mode. No real money moves; check the key in Settings.")},
    {u"not_made", QT_TRANSLATE_NOOP("ReasonText", "%1 knows no such order. Nothing was charged; choose another method.")},
    {u"reversed", QT_TRANSLATE_NOOP("ReasonText", "%1 took the money back after it had been paid. Speak to the customer and to %1.")},
    {u"interrupted", QT_TRANSLATE_NOOP("ReasonText", "Laci was stopped before %1 answered. It asks what became of it.")},
    {u"manual", QT_TRANSLATE_NOOP("ReasonText", "Look for yourself: has the money come into the shop's account? Nobody reports it to Laci.")},
    {u"qr_empty", QT_TRANSLATE_NOOP("ReasonText", "%1 sent no code. Choose another method.")},
    {u"qr_too_long", QT_TRANSLATE_NOOP("ReasonText", "The code is too long to be a QRIS code. It is not shown; choose another method.")},
    {u"qr_control_character", QT_TRANSLATE_NOOP("ReasonText", "The code holds characters that do not belong there. It is not shown; choose another method.")},
    {u"qr_not_utf8", QT_TRANSLATE_NOOP("ReasonText", "The code holds characters that do not belong there. It is not shown; choose another method.")},
    {u"qr_bad_length", QT_TRANSLATE_NOOP("ReasonText", "The code is damaged: a length is wrong. It is not shown; choose another method.")},
    {u"qr_truncated", QT_TRANSLATE_NOOP("ReasonText", "The code is cut short. It is not shown; choose another method.")},
    {u"qr_bad_tag", QT_TRANSLATE_NOOP("ReasonText", "The code is damaged. It is not shown; choose another method.")},
    {u"qr_duplicate_tag", QT_TRANSLATE_NOOP("ReasonText", "The code says something twice. It is not shown; choose another method.")},
    {u"qr_too_deep", QT_TRANSLATE_NOOP("ReasonText", "The code is damaged. It is not shown; choose another method.")},
    {u"qr_no_format_indicator", QT_TRANSLATE_NOOP("ReasonText", "This is not a QRIS code. It is not shown; choose another method.")},
    {u"qr_bad_format_indicator", QT_TRANSLATE_NOOP("ReasonText", "This is not a QRIS code. It is not shown; choose another method.")},
    {u"qr_no_crc", QT_TRANSLATE_NOOP("ReasonText", "The code has no check sum. It is not shown; choose another method.")},
    {u"qr_crc_not_last", QT_TRANSLATE_NOOP("ReasonText", "Something was added after the code's check sum. It is not shown; choose another method.")},
    {u"qr_bad_crc", QT_TRANSLATE_NOOP("ReasonText", "The code's check sum is wrong. It is not shown; choose another method.")},
    {u"qr_bad_initiation", QT_TRANSLATE_NOOP("ReasonText", "The code does not say whether it is for one payment. It is not shown; choose another method.")},
    {u"qr_no_merchant_account", QT_TRANSLATE_NOOP("ReasonText", "The code names no account to pay to. It is not shown; choose another method.")},
    {u"qr_no_currency", QT_TRANSLATE_NOOP("ReasonText", "The code is not in rupiah. It is not shown; choose another method.")},
    {u"qr_wrong_currency", QT_TRANSLATE_NOOP("ReasonText", "The code is not in rupiah. It is not shown; choose another method.")},
    {u"qr_wrong_country", QT_TRANSLATE_NOOP("ReasonText", "The code is not from Indonesia. It is not shown; choose another method.")},
    {u"qr_no_merchant_name", QT_TRANSLATE_NOOP("ReasonText", "The code does not name the shop. It is not shown; choose another method.")},
    {u"qr_bad_amount", QT_TRANSLATE_NOOP("ReasonText", "The amount in the code cannot be read. It is not shown; choose another method.")},
    {u"qr_zero_amount", QT_TRANSLATE_NOOP("ReasonText", "The code asks for nothing. It is not shown; choose another method.")},
    {u"qr_not_dynamic", QT_TRANSLATE_NOOP("ReasonText", "The code is not made for this one payment. It is not shown; choose another method.")},
    {u"qr_amount_missing", QT_TRANSLATE_NOOP("ReasonText", "The code holds no amount. It is not shown; choose another method.")},
    {u"qr_amount_differs", QT_TRANSLATE_NOOP("ReasonText", "The code asks for another amount than the bill. It is not shown; choose another method.")},
    {u"qr_amount_over_limit", QT_TRANSLATE_NOOP("ReasonText", "The amount is over the limit for QRIS. Choose another method.")},
    {u"qr_tip_added", QT_TRANSLATE_NOOP("ReasonText", "The code adds a fee for the customer, which is not allowed. It is not shown; choose another method.")},
    {u"qr_not_static", QT_TRANSLATE_NOOP("ReasonText", "This code is made for one payment and cannot be used again.")},
    {u"qr_amount_present", QT_TRANSLATE_NOOP("ReasonText", "This code already holds an amount and cannot be used again.")},
};

const Sentence *find(const QString &reason)
{
    for (const Sentence &sentence : kSentences) {
        if (reason == QStringView(sentence.word))
            return &sentence;
    }
    return nullptr;
}
}

bool reasonKnown(const QString &reason)
{
    return find(reason) != nullptr;
}

QString reasonText(const QString &reason, const QString &gateway)
{
    if (reason.isEmpty())
        return {};
    const QString name = gatewayName(gateway);
    if (const Sentence *sentence = find(reason)) {
        const QString text = ReasonText::tr(sentence->text);
        return text.contains(u"%1") ? text.arg(name) : text;
    }
    if (reason.startsWith(u"qr_"))
        return ReasonText::tr("The code did not pass the check. It is not shown; choose another method.");
    return ReasonText::tr("%1 gave no clear answer. The money may or may not have arrived.").arg(name);
}

} // namespace laci
