#include "wizards/shots_picture.h"

#include "theme/theme.h"

#include <QPainter>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr int rowHeight = 58;
constexpr int boxHeight = 28;

class RowPainter
{
public:
    RowPainter(QPainter &painter, int top)
        : m_painter(painter)
        , m_middle(top + rowHeight / 2)
    {}

    void box(int x, int width, const QString &text, Role border)
    {
        const QRectF rect(x + 0.5, m_middle - boxHeight / 2.0 + 0.5, width, boxHeight);
        m_painter.setPen(theme::color(border));
        m_painter.setBrush(theme::color(Role::Card));
        m_painter.drawRoundedRect(rect, 6, 6);
        m_painter.setPen(theme::color(Role::Text));
        m_painter.drawText(rect.adjusted(6, 0, -6, 0), Qt::AlignCenter,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, width - 12));
    }

    void arrow(int from, int to)
    {
        m_painter.setPen(QPen(theme::color(Role::Accent), 2));
        m_painter.setBrush(theme::color(Role::Accent));
        m_painter.drawLine(from, m_middle, to - 6, m_middle);
        m_painter.drawPolygon(QPolygonF{{double(to), double(m_middle)},
                                        {to - 7.0, m_middle - 4.0},
                                        {to - 7.0, m_middle + 4.0}});
    }

private:
    QPainter &m_painter;
    int m_middle;
};

QString inWords(const drafts::Shot &shot)
{
    if (shot.levels.isEmpty())
        return ShotsPicture::tr("Nobody can shoot %1.").arg(shot.victim);
    QStringList levels;
    for (const QStringList &devices : shot.levels)
        levels << devices.join(ShotsPicture::tr(" and "));
    return ShotsPicture::tr("%1 shoot %2 by %3.")
        .arg(shot.shooters.join(u", "_s), shot.victim, levels.join(ShotsPicture::tr(", then ")));
}

}

ShotsPicture::ShotsPicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"shotsPicture"_s);
    setAccessibleName(tr("Who shoots whom"));
}

void ShotsPicture::setShots(const QList<drafts::Shot> &shots)
{
    m_shots = shots;
    setFixedHeight(int(std::min<qsizetype>(shots.size(), 8)) * rowHeight);
    QStringList words;
    for (const drafts::Shot &shot : shots)
        words << inWords(shot);
    setAccessibleDescription(words.join(u' '));
    setToolTip(words.join(u'\n'));
    update();
}

void ShotsPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::TextSize::Small));
    int top = 0;
    for (const drafts::Shot &shot : m_shots) {
        RowPainter row(painter, top);
        const int columns = int(shot.levels.size()) + 2;
        const int gap = 26;
        const int boxWidth = (width() - 1 - gap * (columns - 1)) / columns;
        int x = 0;
        const QString shooters = shot.shooters.size() > 2
                                     ? tr("%n hosts", nullptr, int(shot.shooters.size()))
                                     : shot.shooters.join(u", "_s);
        row.box(x, boxWidth, shooters.isEmpty() ? tr("nobody") : shooters,
                shooters.isEmpty() ? Role::Failed : Role::Border);
        for (const QStringList &devices : shot.levels) {
            row.arrow(x + boxWidth + 2, x + boxWidth + gap - 2);
            x += boxWidth + gap;
            row.box(x, boxWidth, devices.join(u" + "_s), Role::Accent);
        }
        row.arrow(x + boxWidth + 2, x + boxWidth + gap - 2);
        row.box(x + boxWidth + gap, boxWidth, shot.victim, Role::Border);
        top += rowHeight;
    }
}

}
