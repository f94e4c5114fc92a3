#pragma once
#include <QLineEdit>

namespace laci {

/// The search and scan field: magnifier, placeholder, the key that leads here. Always outlined in the accent: it is
/// always ready for a scan.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    void setKeyHint(const QString &hint);
    /// Shown while the field is empty; painted here, because the style sheet would make QLineEdit's own too pale to read.
    void setInvitation(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Keys the field does not use itself: what surrounds it may.
    void upPressed();
    void downPressed();
    void escapePressed();
    /// A key that means something while the field is empty: '+', '-', Delete.
    void bareKey(int key);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    QString m_hint;
    QString m_invitation;
};

} // namespace laci
