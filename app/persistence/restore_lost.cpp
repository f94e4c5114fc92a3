#include "persistence/export_line.h"
#include "persistence/restore_file.h"
#include <QSaveFile>

namespace laci {

Result<qint64> writeLostPayments(const QList<LostPayment> &payments, const QString &file)
{
    QByteArray text = "\xEF\xBB\xBF"
                      "sale,gateway,reference,state,amount,at\r\n";
    for (const LostPayment &payment : payments) {
        ExportLine line;
        line.text(payment.sale);
        line.text(payment.gateway);
        line.text(payment.reference);
        line.text(payment.state);
        line.number(payment.amount);
        line.plain(payment.at.toUTC().toString(Qt::ISODateWithMs).toLatin1());
        text += line.line();
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return keepFail(KeepTrouble::DiskFailed, QStringLiteral("%1: %2").arg(file, out.errorString()));
    return payments.size();
}

} // namespace laci
