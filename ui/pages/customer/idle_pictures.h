#pragma once
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace laci {

/// The shop's own pictures, one after another, every ten seconds. Found, read and scaled on another thread, each scaled once to the
/// size asked for; only the one that is shown is kept. A file that is no picture is passed over.
class IdlePictures final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kEach{10};
    explicit IdlePictures(QObject *parent = nullptr);

    /// Empty: none. Looked into again each time all were shown.
    void setFolder(const QString &folder);
    /// In device pixels.
    void setSize(const QSize &size);
    void start();
    void stop();
    /// Null while there is none.
    const QImage &current() const { return m_current; }

signals:
    void changed();

private:
    void next();
    QString m_folder;
    QSize m_size;
    QString m_shown;         ///< file name of the current one
    QImage m_current;
    QTimer m_timer;
    bool m_loading = false;
    int m_round = 0;         ///< answers for another folder or size are dropped
};

/// The file's picture, not larger than needed to cover `size`; null when it is none. Any thread.
QImage coverPicture(const QString &file, const QSize &size);
/// The same inside `size`: for a logo.
QImage fittedPicture(const QString &file, const QSize &size);

} // namespace laci
