#pragma once
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace laci {

class Button;
class TextLabel;

/// The barcodes of one product: each on its line with a button that takes it away, and a field for one more. A scan adds one.
class BarcodeList final : public QWidget {
    Q_OBJECT
public:
    explicit BarcodeList(QWidget *parent = nullptr);
    /// What is typed in the field counts too.
    QStringList codes() const;
    void setCodes(const QStringList &codes);
    void add(const QString &code);
    void complain(const QString &sentence);
    void retranslate();

signals:
    void edited();

private:
    void take();
    void show(const QString &code);
    QStringList m_codes;
    TextLabel *m_label;
    QVBoxLayout *m_rows;
    QLineEdit *m_field;
    Button *m_add;
    TextLabel *m_said;
};

} // namespace laci
