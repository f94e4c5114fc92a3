#pragma once
#include <QByteArray>
#include <QIODevice>

namespace laci {

/// A request body that can be read once. Qt repeats a request on a broken connection after rewinding its body: this one
/// refuses, so the exchange fails instead (and money is not asked for twice).
class OneShotBody final : public QIODevice {
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes);
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at >= m_bytes.size() && QIODevice::atEnd(); }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace laci
