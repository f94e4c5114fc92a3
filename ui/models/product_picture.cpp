#include "ui/models/product_picture.h"
#include <QBuffer>
#include <QImageReader>
#include <QThreadPool>
#include <memory>

namespace laci {

namespace {

constexpr int kQuality = 88;

Result<QByteArray> stored(QImage image)
{
    if (image.isNull())
        return fail(ErrorCode::InvalidInput, QStringLiteral("no picture"));
    if (image.width() > kPictureSide || image.height() > kPictureSide)
        image = image.scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool clear = image.hasAlphaChannel();
    if (!clear)
        image = image.convertToFormat(QImage::Format_RGB32);
    if (!image.save(&buffer, clear ? "PNG" : "JPG", clear ? -1 : kQuality))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a picture that cannot be written"));
    return bytes;
}

template <class Make>
Pending<QByteArray> inWorker(Make make)
{
    const auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, make = std::move(make)] {
        promise->addResult(make());
        promise->finish();
    });
    return future;
}

} // namespace

Pending<QByteArray> pictureFromFile(const QString &file)
{
    return inWorker([file]() -> Result<QByteArray> {
        QImageReader reader(file);
        reader.setAutoTransform(true);
        reader.setDecideFormatFromContent(true);
        // A photo of 48 megapixels is not unpacked whole where its format can do better.
        const QSize size = reader.size();
        if (size.width() > 4 * kPictureSide || size.height() > 4 * kPictureSide)
            reader.setScaledSize(size.scaled(2 * kPictureSide, 2 * kPictureSide, Qt::KeepAspectRatio));
        return stored(reader.read());
    });
}

Pending<QByteArray> pictureFromImage(const QImage &image)
{
    return inWorker([image] { return stored(image); });
}

} // namespace laci
