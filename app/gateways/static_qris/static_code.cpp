#include "gateways/static_qris/static_code.h"
#include "qris/qris.h"

namespace laci::static_qris {
namespace {

QString wordOf(qris::Refusal refusal)
{
    return QStringLiteral("qr_") + qris::reasonWord(refusal);
}

qris::Checked<qris::Code> checked(const QString &text)
{
    auto code = qris::parse(text.toUtf8());
    if (!code)
        return code;
    if (code->dynamic)
        return tl::unexpected(qris::Refusal::NotStatic);
    if (code->amount)
        return tl::unexpected(qris::Refusal::AmountPresent);
    if (code->find("55") || code->find("56") || code->find("57"))
        return tl::unexpected(qris::Refusal::TipAdded);
    return code;
}

} // namespace

QString trouble(const QString &text)
{
    const auto code = checked(text);
    return code ? QString() : wordOf(code.error());
}

Result<QByteArray> codeOver(const QString &text, Rupiah amount)
{
    const auto fit = checked(text);
    if (!fit)
        return fail(ErrorCode::InvalidInput, wordOf(fit.error()));
    const auto code = qris::withAmount(fit->text, amount);
    if (!code)
        return fail(ErrorCode::InvalidInput, wordOf(code.error()));
    return *code;
}

QString merchantOf(const QString &text)
{
    const auto code = checked(text);
    return code ? code->merchant : QString();
}

} // namespace laci::static_qris
