#pragma once
#include "domain/money.h"
#include "printing/slip.h"
#include <utility>

// Only app/printing includes this.
namespace laci {

/// Writes lines that fit onto a slip: whatever comes in is folded to the code page and wrapped.
class SlipWriter {
public:
    explicit SlipWriter(const SlipOptions &options);

    struct Style {
        bool bold;
        bool big;        ///< twice as high, and as wide where the text then still fits on one line
    };
    static constexpr Style kPlain{false, false};
    static constexpr Style kBold{true, false};
    static constexpr Style kBig{true, true};

    void rule();
    void blank(int lines = 1);
    void centre(const QString &text, Style style = kPlain);
    /// `left` at the left, `right` at the right, indented; on as many lines as it takes.
    void pair(const QString &left, const QString &right, int indent = 0, Style style = kPlain);
    void amount(const QString &label, Rupiah value, int indent = 0);
    void text(const QString &text, int indent = 0, Style style = kPlain);
    /// A label with something that somebody may have to type: on lines of its own when it is long.
    void reference(const QString &label, const QString &value, int indent);
    void add(SlipLine::Kind kind, const QByteArray &code = {});

    int columns() const { return m_slip.columns; }
    Slip take() { return std::move(m_slip); }

private:
    QString fold(const QString &text) const { return paperText(text, m_slip.page); }
    void put(QString left, QString right, bool centred, Style style);
    Slip m_slip;
};

} // namespace laci
