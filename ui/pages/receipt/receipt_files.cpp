#include "ui/pages/receipt/receipt_files.h"
#include "printing/slip_page.h"
#include "ui/kit/save_file.h"
#include <QIODevice>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace laci {
namespace {

constexpr qsizetype kLongestLink = 7'500;

}

Pending<void> saveSlipText(const QString &file, const QStringList &lines)
{
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    return writeFile(file, [text](QIODevice &out) { return out.write(text) == text.size(); });
}

Pending<void> saveSlipPdf(const QString &file, const Slip &slip, const QString &title, const QImage &logo)
{
    return writeFile(file, [=](QIODevice &out) { return writeSlipPdf(&out, slip, title, logo).has_value(); });
}

Pending<QImage> loadLogo(const QString &file)
{
    const auto promise = std::make_shared<QPromise<Result<QImage>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, file] {
        promise->addResult(Result<QImage>(QImage(file)));
        promise->finish();
    });
    return future;
}

QString whatsappNumber(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (c.isLetter())
            return {};
    }
    if (digits.startsWith(u"00"))
        digits.remove(0, 2);                                     // dialled from a phone: 0062…
    else if (digits.startsWith(u'0'))
        digits.replace(0, 1, QStringLiteral("62"));
    else if (digits.startsWith(u'8') && !typed.contains(u'+'))
        digits.prepend(QStringLiteral("62"));
    return digits.size() >= 9 && digits.size() <= 15 ? digits : QString();
}

QUrl whatsappLink(const QString &number, const QStringList &lines)
{
    const QString to = whatsappNumber(number);
    if (to.isEmpty())
        return {};
    // Three backticks: letters of one width, so that the columns stand there as on paper.
    const QString text = QStringLiteral("```\n%1\n```").arg(lines.join(u'\n'));
    return QUrl::fromEncoded("https://wa.me/" + to.toLatin1() + "?text=" + QUrl::toPercentEncoding(text), QUrl::StrictMode);
}

QUrl mailLink(const QString &subject, const QStringList &lines)
{
    // RFC 6068: lines of the body end in %0D%0A.
    return QUrl::fromEncoded("mailto:?subject=" + QUrl::toPercentEncoding(subject) + "&body="
                                 + QUrl::toPercentEncoding(lines.join(QStringLiteral("\r\n"))),
                             QUrl::StrictMode);
}

bool fitsLink(const QUrl &link)
{
    return link.toEncoded().size() <= kLongestLink;
}

} // namespace laci
