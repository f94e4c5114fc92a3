#include "ui/pages/goods/picture_box.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include "ui/kit/tile_grid.h"
#include "ui/models/product_picture.h"
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QUrl>
#include <QVBoxLayout>

namespace laci {

namespace {
constexpr int kSide = 96;
}

PictureBox::PictureBox(QWidget *parent)
    : QWidget(parent), m_browse(new Button({})), m_paste(new Button({})), m_remove(new Button({}, Button::Kind::Danger)),
      m_said(new TextLabel({}, Text::Small, Ink::Muted))
{
    setAcceptDrops(true);
    setObjectName(QStringLiteral("pictureBox"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSide + 12, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_browse, 1);
    row->addWidget(m_paste, 1);
    column->addLayout(row);
    column->addWidget(m_said);
    column->addWidget(m_remove);
    column->addStretch(1);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("pictureSaid"));
    m_browse->setObjectName(QStringLiteral("choosePicture"));
    m_paste->setObjectName(QStringLiteral("pastePicture"));
    m_remove->setObjectName(QStringLiteral("removePicture"));
    setMinimumHeight(kSide);
    connect(m_browse, &QPushButton::clicked, this, &PictureBox::browse);
    connect(m_paste, &QPushButton::clicked, this, &PictureBox::paste);
    connect(m_remove, &QPushButton::clicked, this, [this] { take({}); });
    retranslate();
}

void PictureBox::retranslate()
{
    m_browse->setText(tr("Picture…"));
    m_browse->setAccessibleName(tr("Choose a picture from a file"));
    m_paste->setText(tr("Paste"));
    m_paste->setAccessibleName(tr("Take the picture in the clipboard"));
    m_remove->setText(tr("Remove picture"));
    m_said->setInk(Ink::Muted);
    m_said->setText(tr("Or drop a picture here."));
}

void PictureBox::show(const QByteArray &stored, const QString &name)
{
    ++m_round;
    m_name = name;
    m_chosen.reset();
    retranslate();
    setBytes(stored);
}

void PictureBox::setBytes(const QByteArray &bytes)
{
    const qreal ratio = devicePixelRatioF();
    QImage image = QImage::fromData(bytes);          // at most 512 × 512
    if (!image.isNull()) {
        const int edge = qMin(image.width(), image.height());
        image = image.copy((image.width() - edge) / 2, (image.height() - edge) / 2, edge, edge)
                    .scaled(qRound(kSide * ratio), qRound(kSide * ratio), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        image.setDevicePixelRatio(ratio);
    }
    m_pixmap = QPixmap::fromImage(image);
    m_remove->setVisible(!image.isNull());
    m_said->setVisible(image.isNull());
    update();
}

void PictureBox::take(const QByteArray &bytes)
{
    m_chosen = bytes;
    retranslate();
    setBytes(bytes);
    emit edited();
}

void PictureBox::complain()
{
    m_said->setInk(Ink::Bad);
    m_said->setText(tr("This is no picture Laci can read. Use PNG, JPEG, WebP or BMP."));
    m_said->show();
}

void PictureBox::browse()
{
    auto *dialog = new QFileDialog(window(), tr("Choose a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PictureBox::takeFile);
    dialog->open();
}

void PictureBox::takeFile(const QString &file)
{
    whenDone(pictureFromFile(file), this, [this, round = m_round](const Result<QByteArray> &bytes) {
        if (round != m_round)
            return;
        if (!bytes)
            return complain();
        take(*bytes);
    });
}

void PictureBox::paste()
{
    if (!takeMime(QGuiApplication::clipboard()->mimeData()))
        complain();
}

bool PictureBox::takeMime(const QMimeData *mime)
{
    if (mime && mime->hasImage()) {
        whenDone(pictureFromImage(qvariant_cast<QImage>(mime->imageData())), this, [this, round = m_round](const Result<QByteArray> &bytes) {
            if (round != m_round)
                return;
            if (!bytes)
                return complain();
            take(*bytes);
        });
        return true;
    }
    const QList<QUrl> urls = mime ? mime->urls() : QList<QUrl>();
    if (urls.isEmpty() || !urls.first().isLocalFile())
        return false;
    takeFile(urls.first().toLocalFile());
    return true;
}

void PictureBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasImage() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PictureBox::dropEvent(QDropEvent *event)
{
    if (takeMime(event->mimeData()))
        event->acceptProposedAction();
    else
        complain();
}

void PictureBox::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    QWidget::keyPressEvent(event);
}

void PictureBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box(0, 0, kSide, kSide);
    if (m_pixmap.isNull()) {
        const auto [ink, ground] = monogramColors(m_name);
        drawBox(painter, box, metric::kRadius, ground);
        painter.setPen(ink);
        painter.setFont(fontFor(Text::CartTotal));
        painter.drawText(box, Qt::AlignCenter, monogramOf(m_name));
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(box, metric::kRadius, metric::kRadius);
    painter.setClipPath(shape);
    painter.drawPixmap(box, m_pixmap);
}

} // namespace laci
