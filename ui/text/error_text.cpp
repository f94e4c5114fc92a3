#include "ui/text/error_text.h"
#include "ui/text/payment_text.h"
#include "ui/text/when_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ErrorText { Q_DECLARE_TR_FUNCTIONS(ErrorText) };

/// Why the text of the shop's own QRIS code is refused; the word is the end of the detail. Empty: it is about something else.
QString ownCodeText(const QString &detail)
{
    const QString word = detail.mid(detail.lastIndexOf(u' ') + 1);
    if (!word.startsWith(u"qr_"))
        return {};
    if (word == u"qr_bad_crc")
        return ErrorText::tr("The check sum is wrong, so a character is missing or changed. Copy the code's text again.");
    if (word == u"qr_no_currency" || word == u"qr_wrong_currency" || word == u"qr_wrong_country")
        return ErrorText::tr("This code is not for rupiah in Indonesia.");
    if (word == u"qr_not_static" || word == u"qr_amount_present")
        return ErrorText::tr("This code is for one payment. The shop's lasting code without an amount is wanted here.");
    if (word == u"qr_no_merchant_name" || word == u"qr_no_merchant_account")
        return ErrorText::tr("This code does not say which shop is paid.");
    if (word == u"qr_tip_added")
        return ErrorText::tr("This code adds a tip or a fee for the customer, which is not allowed.");
    return ErrorText::tr("This is not the whole text of a QRIS code. Copy it again.");
}
}

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Network:
        return ErrorText::tr("No connection. Check the network cable or Wi-Fi, then try again.");
    case ErrorCode::Timeout:
        return ErrorText::tr("No answer in time. Nothing is certain yet; Laci asks again.");
    case ErrorCode::ServerFault:
        return ErrorText::tr("The other side has a fault of its own. Laci asks again; nothing to do here.");
    case ErrorCode::Malformed:
        return ErrorText::tr("The answer or the file cannot be read.");
    case ErrorCode::Mismatch:
        return ErrorText::tr("The answer is about another order or another amount. It was not used.");
    case ErrorCode::Unauthorised:
        return ErrorText::tr("The gateway does not accept this till's key. Check it in Settings.");
    case ErrorCode::RateLimited:
        return ErrorText::tr("The gateway asks to wait a moment. Laci asks again by itself.");
    case ErrorCode::Refused:
        return ErrorText::tr("Refused. Nothing was charged; choose another way to pay.");
    case ErrorCode::NotFound:
        return ErrorText::tr("Not found.");
    case ErrorCode::Conflict:
        return ErrorText::tr("An earlier code may still be paid. Check it first.");
    case ErrorCode::InvalidInput:
        return ErrorText::tr("This cannot be used as entered. Correct it and try again.");
    case ErrorCode::Storage:
        return ErrorText::tr("The till could not save to its disk. Do not sell on; call the owner.");
    case ErrorCode::Busy:
        return ErrorText::tr("Another Laci has this file open. Close it first.");
    case ErrorCode::Cancelled:
        return {};
    }   // no default: a new code must not compile until it has words
    Q_UNREACHABLE();
}

QString cannotStartText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Busy:
        return ErrorText::tr("Laci is open already with this file. Use that window, or close it first.");
    case ErrorCode::Conflict:
        return ErrorText::tr("This file was made by a newer Laci. Nothing was changed; install the newer version.");
    case ErrorCode::Malformed:
        return ErrorText::tr("This file is damaged or not Laci's. It was left as it is; put a backup in its place.");
    case ErrorCode::Storage:
        return ErrorText::tr("The file cannot be opened for writing. Check the disk and the rights to the folder.");
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::InvalidInput:
    case ErrorCode::Cancelled:
        break;
    }
    return errorText(error);
}

QString notRecordedText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Storage:
        return ErrorText::tr("The till could not write this down, so nothing was taken and nothing was sent. "
                             "Check the disk, then try again.");
    case ErrorCode::InvalidInput:
        return ErrorText::tr("Not possible with this amount. Nothing was taken; correct it or choose another way to pay.");
    case ErrorCode::Conflict:
        return ErrorText::tr("An earlier code may still be paid. Use Change method, so that it is checked first.");
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

QString settingErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput: {
        const QString code = ownCodeText(error.detail);
        return code.isEmpty() ? ErrorText::tr("This value does not fit here. The old one stays.") : code;
    }
    case ErrorCode::NotFound:
        return ErrorText::tr("This till does not know that setting.");
    case ErrorCode::Storage:
        return ErrorText::tr("The settings file could not be written. The old value stays.");
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::Unauthorised:
    case ErrorCode::RateLimited:
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

QString connectionErrorText(const Error &error, const QString &gateway)
{
    const QString name = gatewayName(gateway);
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::Timeout:
        return ErrorText::tr("%1 does not answer. Check the line, and the address in the settings.").arg(name);
    case ErrorCode::ServerFault:
        return ErrorText::tr("%1 has a fault of its own. Try again later.").arg(name);
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
        return ErrorText::tr("Something answered, but it does not speak as %1 does. Check the address.").arg(name);
    case ErrorCode::Unauthorised:
        return ErrorText::tr("%1 does not accept this name and key. Enter them again.").arg(name);
    case ErrorCode::RateLimited:
        return ErrorText::tr("%1 asks to wait a moment. Try again in a minute.").arg(name);
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
        return ErrorText::tr("%1 is there, but refused the question. Compare what is entered here with what it gave you.").arg(name);
    case ErrorCode::InvalidInput:
        return ErrorText::tr("Something is missing here. Fill in every field, then test again.");
    case ErrorCode::Storage:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

QString pinErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorised:
        return ErrorText::tr("The PIN is not right.");
    case ErrorCode::RateLimited:
        //: %1 is a span: "30 s"
        return ErrorText::tr("Too many wrong PINs. Try again in %1.").arg(spanText(std::max(error.retryAfter, std::chrono::seconds{1})));
    case ErrorCode::InvalidInput:
        return ErrorText::tr("No supervisor's PIN is set yet. Set one in Settings, Rights.");
    case ErrorCode::Refused:
        //: the PIN is right, its owner may not do this
        return error.detail.isEmpty() ? ErrorText::tr("This PIN has no right to this. Ask somebody who has it.")
                                      : ErrorText::tr("%1 has no right to this. Ask somebody who has it.").arg(error.detail);
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::ServerFault:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Storage:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return ErrorText::tr("The keychain with the PIN cannot be read. Unlock it, then try again.");
    }
    Q_UNREACHABLE();
}

} // namespace laci
