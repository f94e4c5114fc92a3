#pragma once
#include "printing/code_page.h"
#include "printing/raster.h"
#include "qris/qr_matrix.h"
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace laci::test {

/// Reads ESC/POS bytes as a printer does, strictly: a byte it does not know is a fault. What comes out is the paper.
class EscPosPaper {
public:
    struct Piece {
        enum class Kind { Text, Qr, Picture, Feed, Cut, Pulse } kind = Kind::Text;
        QString text;
        bool bold = false, tall = false, wide = false;
        int align = 0;
        QByteArray code;             ///< Qr
        int module = 0, level = 0, model = 0;
        Raster picture;
    };
    QList<Piece> pieces;
    QString fault;                   ///< empty: all was understood
    int resets = 0;
    int pageNumber = 0;

    explicit EscPosPaper(const QByteArray &bytes) : m_bytes(bytes)
    {
        while (m_at < m_bytes.size() && fault.isEmpty())
            step();
        if (fault.isEmpty() && !m_line.isEmpty())
            fault = QStringLiteral("text without a line end");
    }

    QStringList lines() const
    {
        QStringList all;
        for (const Piece &piece : pieces) {
            if (piece.kind == Piece::Kind::Text && !(piece.text.isEmpty() && piece.align == 1))
                all += piece.text;
        }
        return all;
    }
    int count(Piece::Kind kind) const
    {
        return int(std::count_if(pieces.begin(), pieces.end(), [kind](const Piece &piece) { return piece.kind == kind; }));
    }
    const Piece *first(Piece::Kind kind) const
    {
        const auto at = std::find_if(pieces.begin(), pieces.end(), [kind](const Piece &piece) { return piece.kind == kind; });
        return at == pieces.end() ? nullptr : &*at;
    }

    /// The paper as one sees it, 8 dots to the millimetre.
    QImage picture(int dots) const
    {
        constexpr int kMargin = 40;
        const int height = draw(nullptr, dots, kMargin);
        QImage paper(dots + 2 * kMargin, height + 2 * kMargin, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        draw(&painter, dots, kMargin);
        return paper;
    }

private:
    int next()
    {
        if (m_at >= m_bytes.size()) {
            fault = QStringLiteral("ends within a command");
            return 0;
        }
        return uchar(m_bytes[m_at++]);
    }
    void unknown(const char *group, int byte) { fault = QStringLiteral("%1 %2 at %3").arg(QLatin1String(group)).arg(byte, 2, 16).arg(m_at); }

    void step()
    {
        const int byte = next();
        switch (byte) {
        case 0x1B: return esc();
        case 0x1D: return gs();
        case 0x1C:
            if (next() != '.')
                unknown("FS", byte);
            return;
        case '\n': return endLine();
        default: break;
        }
        const QChar c = codePageChar(m_page, uchar(byte));
        if (c == QChar::ReplacementCharacter)
            return unknown("byte", byte);
        m_line += c;
    }

    void endLine()
    {
        Piece piece = m_style;
        piece.text = m_line;
        pieces.append(piece);
        m_line.clear();
    }

    void put(Piece::Kind kind)
    {
        if (!m_line.isEmpty())
            fault = QStringLiteral("a command within a line");
        Piece piece = m_style;
        piece.kind = kind;
        pieces.append(piece);
    }

    void esc()
    {
        const int command = next();
        switch (command) {
        case '@':
            m_style = {};
            m_page = CodePage::Cp437;            // what most printers wake up with; its lower half is ASCII
            ++resets;
            return;
        case 'E': m_style.bold = next() & 1; return;
        case 'a': m_style.align = next(); return;
        case 'd': next(); return put(Piece::Kind::Feed);
        case 'p':
            if (next() > 1 || next() == 0 || next() == 0)
                fault = QStringLiteral("a pulse of no time");
            return put(Piece::Kind::Pulse);
        case 't': return page(next());
        default: return unknown("ESC", command);
        }
    }

    void page(int number)
    {
        pageNumber = number;
        for (const CodePage each : {CodePage::Cp437, CodePage::Cp850, CodePage::Cp858, CodePage::Cp1252}) {
            if (codePageNumber(each) == number) {
                m_page = each;
                return;
            }
        }
        unknown("page", number);
    }

    void gs()
    {
        const int command = next();
        switch (command) {
        case '!': {
            const int size = next();
            m_style.wide = size & 0x10;
            m_style.tall = size & 0x01;
            if (size & ~0x11)
                unknown("size", size);
            return;
        }
        case 'V':
            if (next() != 66)
                fault = QStringLiteral("another cut");
            next();
            return put(Piece::Kind::Cut);
        case 'v': return raster();
        case '(': return qr();
        default: return unknown("GS", command);
        }
    }

    void raster()
    {
        if (next() != '0' || next() != 0)
            fault = QStringLiteral("another raster");
        int row = next();
        row += 256 * next();
        int height = next();
        height += 256 * next();
        const qsizetype size = qsizetype(row) * height;
        if (m_at + size > m_bytes.size() || row == 0 || height == 0) {
            fault = QStringLiteral("a raster without its dots");
            return;
        }
        const QByteArray dots = m_bytes.mid(m_at, size);
        m_at += size;
        // Bands follow one another without a gap: one picture.
        if (!pieces.isEmpty() && pieces.last().kind == Piece::Kind::Picture && pieces.last().picture.rowBytes() == row) {
            pieces.last().picture.height += height;
            pieces.last().picture.bits += dots;
            return;
        }
        put(Piece::Kind::Picture);
        pieces.last().picture = Raster{row * 8, height, dots};
    }

    void qr()
    {
        if (next() != 'k')
            fault = QStringLiteral("another GS (");
        int length = next();
        length += 256 * next();
        if (m_at + length > m_bytes.size() || length < 3) {
            fault = QStringLiteral("a QR command that is cut off");
            return;
        }
        const QByteArray body = m_bytes.mid(m_at, length);
        m_at += length;
        if (body[0] != '1')
            fault = QStringLiteral("no QR code");
        switch (body[1]) {
        case 'A': m_qr.model = body[2]; return;
        case 'C': m_qr.module = body[2]; return;
        case 'E': m_qr.level = body[2]; return;
        case 'P': m_qr.code = body.mid(3); return;
        case 'Q':
            put(Piece::Kind::Qr);
            pieces.last().code = m_qr.code;
            pieces.last().module = m_qr.module;
            pieces.last().level = m_qr.level;
            pieces.last().model = m_qr.model;
            return;
        default: return unknown("QR", body[1]);
        }
    }

    int draw(QPainter *painter, int dots, int margin) const
    {
        constexpr int kCell = 12, kLine = 30;
        int y = margin;
        const auto image = [&](const QImage &shown, int align) {
            if (painter)
                painter->drawImage(margin + (align == 1 ? (dots - shown.width()) / 2 : 0), y, shown);
            y += shown.height();
        };
        for (const Piece &piece : pieces) {
            switch (piece.kind) {
            case Piece::Kind::Text:
                if (painter)
                    words(*painter, piece, margin, y);
                y += piece.tall ? 2 * kLine : kLine;
                break;
            case Piece::Kind::Qr:
                if (const auto matrix = qris::encode(piece.code))
                    image(qris::image(*matrix, piece.module), piece.align);
                break;
            case Piece::Kind::Picture: image(imageOf(piece.picture), piece.align); break;
            case Piece::Kind::Feed: y += 4 * kLine; break;
            case Piece::Kind::Cut:
                if (painter)
                    painter->drawText(margin, y + kLine, QStringLiteral("- - - 8< - - -"));
                y += 2 * kLine;
                break;
            case Piece::Kind::Pulse: break;
            }
        }
        Q_UNUSED(kCell);
        return y - margin;
    }

    static void words(QPainter &painter, const Piece &piece, int x, int y)
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(20);
        font.setBold(piece.bold);
        painter.save();
        painter.translate(x, y);
        painter.scale(piece.wide ? 2 : 1, piece.tall ? 2 : 1);
        painter.setFont(font);
        for (qsizetype i = 0; i < piece.text.size(); ++i)
            painter.drawText(QPointF(qreal(i) * 12, 22), piece.text.mid(i, 1));
        painter.restore();
    }

    static QImage imageOf(const Raster &raster)
    {
        QImage shown(raster.width, raster.height, QImage::Format_RGB32);
        shown.fill(Qt::white);
        for (int y = 0; y < raster.height; ++y) {
            for (int x = 0; x < raster.width; ++x) {
                if (raster.black(x, y))
                    shown.setPixel(x, y, qRgb(0, 0, 0));
            }
        }
        return shown;
    }

    const QByteArray m_bytes;
    qsizetype m_at = 0;
    QString m_line;
    Piece m_style;
    Piece m_qr;
    CodePage m_page = CodePage::Cp437;
};

} // namespace laci::test
