#pragma once
#include <QByteArray>
#include <QPixmap>
#include <QWidget>
#include <optional>

class QMimeData;

namespace laci {

class Button;
class TextLabel;

/// The picture of one product: from a file, from the clipboard, dropped here, or none. What is chosen waits for Save.
class PictureBox final : public QWidget {
    Q_OBJECT
public:
    explicit PictureBox(QWidget *parent = nullptr);
    /// As it is stored; empty: none, then the monogram of `name`.
    void show(const QByteArray &stored, const QString &name);
    /// What Save stores; nullopt: as it is.
    const std::optional<QByteArray> &chosen() const { return m_chosen; }
    void takeFile(const QString &file);
    void retranslate();

signals:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void browse();
    void paste();
    bool takeMime(const QMimeData *mime);
    void take(const QByteArray &bytes);
    void setBytes(const QByteArray &bytes);
    void complain();
    QString m_name;
    QPixmap m_pixmap;
    std::optional<QByteArray> m_chosen;
    int m_round = 0;             ///< another product is shown: what is still being scaled is not its picture
    Button *m_browse;
    Button *m_paste;
    Button *m_remove;
    TextLabel *m_said;
};

} // namespace laci
