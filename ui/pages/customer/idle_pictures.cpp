#include "ui/pages/customer/idle_pictures.h"
#include "base/when_done.h"
#include "ui/pages/customer/picture_thread.h"
#include <QDir>
#include <QImageReader>

namespace laci {
namespace {

constexpr qint64 kMostPixels = 200'000'000;      // beyond it somebody put a scan of the wall there

QImage readScaled(const QString &file, const QSize &size, Qt::AspectRatioMode mode)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize own = reader.size();
    if (!own.isValid() || qint64(own.width()) * own.height() > kMostPixels || size.isEmpty())
        return {};
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize wanted = own.scaled(turned ? size.transposed() : size, mode);
    if (wanted.width() < own.width())
        reader.setScaledSize(wanted);
    return reader.read();
}

struct Found {
    QString name;
    QImage image;
};

/// The next picture after `after` by name, from the top again after the last.
Result<Found> nextIn(const QString &folder, const QString &after, const QSize &size)
{
    static const QStringList kinds{QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png"), QStringLiteral("*.webp")};
    QStringList names = QDir(folder).entryList(kinds, QDir::Files | QDir::Readable, QDir::Name | QDir::IgnoreCase);
    const qsizetype at = names.indexOf(after) + 1;
    names = names.mid(at) + names.mid(0, at);
    for (const QString &name : std::as_const(names)) {
        if (QImage image = coverPicture(folder + u'/' + name, size); !image.isNull())
            return Found{name, image};
    }
    return fail(ErrorCode::NotFound, QStringLiteral("no picture in the folder"));
}

} // namespace

QImage coverPicture(const QString &file, const QSize &size)
{
    return readScaled(file, size, Qt::KeepAspectRatioByExpanding);
}

QImage fittedPicture(const QString &file, const QSize &size)
{
    return readScaled(file, size, Qt::KeepAspectRatio);
}

IdlePictures::IdlePictures(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(kEach);
    connect(&m_timer, &QTimer::timeout, this, &IdlePictures::next);
}

void IdlePictures::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    ++m_round;
    m_loading = false;
    m_shown.clear();
    m_current = {};
    emit changed();
    if (m_timer.isActive())
        next();
}

void IdlePictures::setSize(const QSize &size)
{
    if (size == m_size)
        return;
    m_size = size;
    ++m_round;
    m_loading = false;
    if (m_timer.isActive())
        next();
}

void IdlePictures::start()
{
    if (m_timer.isActive())
        return;
    m_timer.start();
    if (m_current.isNull())
        next();
}

void IdlePictures::stop()
{
    m_timer.stop();
}

void IdlePictures::next()
{
    if (m_loading || m_folder.isEmpty() || m_size.isEmpty())
        return;
    m_loading = true;
    const auto work = [folder = m_folder, after = m_shown, size = m_size] { return nextIn(folder, after, size); };
    whenDone(onPictureThread<Found>(work), this, [this, round = m_round](const Result<Found> &found) {
        if (round != m_round)
            return;
        m_loading = false;
        if (!found) {
            if (m_current.isNull())
                return;
            m_current = {};
        } else {
            m_shown = found->name;
            m_current = found->image;
        }
        emit changed();
    });
}

} // namespace laci
