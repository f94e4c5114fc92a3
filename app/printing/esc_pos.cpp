#include "printing/esc_pos.h"
#include "printing/paper_text.h"
#include <algorithm>
#include <initializer_list>

namespace laci {
namespace {

constexpr char kEsc = 0x1B;
constexpr char kGs = 0x1D;

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray out;
    for (const int value : values)
        out += char(value);
    return out;
}

const QByteArray &reset()
{
    static const QByteArray kReset = bytes({kEsc, '@'});
    return kReset;
}

/// 50 ms on pin 2, half a second of rest: what drawers are built for.
const QByteArray &pulse()
{
    static const QByteArray kPulse = bytes({kEsc, 'p', 0, 25, 250});
    return kPulse;
}

class Encoder {
public:
    Encoder(const Slip &slip, const EscPosSetup &setup) : m_slip(slip), m_setup(setup) {}

    QByteArray job()
    {
        m_out = reset();
        const bool drawer = std::any_of(m_slip.lines.begin(), m_slip.lines.end(), [](const SlipLine &line) { return line.kind == SlipLine::Kind::Drawer; });
        if (drawer)
            m_out += pulse();
        const bool paper = std::any_of(m_slip.lines.begin(), m_slip.lines.end(), [](const SlipLine &line) { return line.kind != SlipLine::Kind::Drawer; });
        if (!paper)
            return m_out;
        if (const int page = codePageNumber(m_slip.page); page >= 0) {
            m_out += bytes({0x1C, '.'});              // letters, not halves of Chinese characters
            m_out += bytes({kEsc, 't', page});
        }
        for (const SlipLine &line : m_slip.lines)
            put(line);
        return m_out;
    }

private:
    void put(const SlipLine &line)
    {
        switch (line.kind) {
        case SlipLine::Kind::Text: text(line); break;
        case SlipLine::Kind::Rule: m_out += QByteArray(m_slip.columns, '-') + '\n'; break;
        case SlipLine::Kind::Logo: picture(m_setup.logo); break;
        case SlipLine::Kind::Qr: code(line.code); break;
        case SlipLine::Kind::Cut: cut(); break;
        case SlipLine::Kind::Drawer: break;           // went first
        }
    }

    /// Blanks instead of the printer's own alignment: they are right on every make, also within a line.
    void text(const SlipLine &line)
    {
        Slip one{line.wide ? m_slip.columns / 2 : m_slip.columns, m_slip.page, {line}};
        const QString words = slipText(one).value(0);
        if (line.bold)
            m_out += bytes({kEsc, 'E', 1});
        if (line.tall || line.wide)
            m_out += bytes({kGs, '!', (line.wide ? 0x10 : 0) | (line.tall ? 0x01 : 0)});
        for (const QChar c : words)
            m_out += codePageByte(m_slip.page, c).value_or('?');
        m_out += '\n';
        if (line.tall || line.wide)
            m_out += bytes({kGs, '!', 0});
        if (line.bold)
            m_out += bytes({kEsc, 'E', 0});
    }

    void centred(const QByteArray &commands)
    {
        m_out += bytes({kEsc, 'a', 1}) + commands + bytes({kEsc, 'a', 0});
    }

    void code(const QByteArray &payload)
    {
        const auto matrix = qris::encode(payload);
        const int module = matrix ? moduleDots(matrix->width, m_setup.dots) : 0;
        if (module < 1)
            return;
        if (!m_setup.nativeQr)
            return picture(rasterOf(*matrix, m_setup.dots));
        const auto qr = [](std::initializer_list<int> tail, const QByteArray &data = {}) {
            const qsizetype length = qsizetype(tail.size()) + data.size();
            return bytes({kGs, '(', 'k', int(length % 256), int(length / 256)}) + bytes(tail) + data;
        };
        QByteArray commands = qr({'1', 'A', '2', 0});          // model 2
        commands += qr({'1', 'C', module});
        commands += qr({'1', 'E', '1'});                       // level M
        commands += qr({'1', 'P', '0'}, payload);
        commands += qr({'1', 'Q', '0'});
        centred("\n" + commands + "\n");
    }

    /// In bands: the memory of a cheap printer is small.
    void picture(const Raster &raster)
    {
        if (raster.isEmpty() || raster.width > m_setup.dots)
            return;
        constexpr int kBand = 128;
        QByteArray commands;
        const int row = raster.rowBytes();
        for (int y = 0; y < raster.height; y += kBand) {
            const int height = qMin(kBand, raster.height - y);
            commands += bytes({kGs, 'v', '0', 0, row % 256, row / 256, height % 256, height / 256});
            commands += raster.bits.mid(qsizetype(y) * row, qsizetype(height) * row);
        }
        centred(commands);
    }

    void cut()
    {
        if (m_setup.cut)
            m_out += bytes({kGs, 'V', 66, 0});
        else
            m_out += bytes({kEsc, 'd', 4});
    }

    const Slip &m_slip;
    const EscPosSetup &m_setup;
    QByteArray m_out;
};

} // namespace

int dotsFor(int columns) { return columns > 32 ? 576 : 384; }

QByteArray escPos(const Slip &slip, const EscPosSetup &setup)
{
    return Encoder(slip, setup).job();
}

QByteArray withoutDrawer(const QByteArray &job)
{
    if (!job.startsWith(reset() + pulse()))
        return job;
    const QByteArray rest = job.mid(reset().size() + pulse().size());
    return rest.isEmpty() ? QByteArray() : reset() + rest;
}

QByteArray markedAsCopy(const QByteArray &job, const QString &mark, int columns)
{
    const QByteArray plain = withoutDrawer(job);
    if (!plain.startsWith(reset()))
        return plain;
    const QString words = centred(QStringLiteral("*** %1 ***").arg(asciiText(mark)), columns);
    return reset() + bytes({kEsc, 'E', 1}) + words.toLatin1() + '\n' + bytes({kEsc, 'E', 0}) + plain.mid(reset().size());
}

} // namespace laci
