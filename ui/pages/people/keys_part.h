#pragma once
#include "ui/pages/settings/form_part.h"

class QLineEdit;

namespace laci {

class Button;
class TextLabel;

/// Tombol: which key does what. A key is changed by pressing it in its field; one that does something already is refused beside it.
class KeysPart final : public FormPart {
    Q_OBJECT
public:
    explicit KeysPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QString setting;
        QString usual;
        TextLabel *what;
        QLineEdit *field;
        TextLabel *said;
        Button *reset;
    };
    void take(const Line &line, const QString &key);
    void say(const Line &line, const QString &trouble);
    void resetAll();
    TextLabel *m_hint;
    QList<Line> m_lines;
    Button *m_all;
};

} // namespace laci
