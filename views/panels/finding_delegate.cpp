#include "panels/finding_delegate.h"

#include "document/findings_model.h"
#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace basalt::panels {

using document::FindingsModel;
using theme::Role;

namespace {

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Mark::Failed;
    case Severity::Warning:
        return Mark::Degraded;
    case Severity::Hint:
        break;
    }
    return Mark::Unknown;
}

}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(theme::color(selected ? Role::Accent : Role::Border));
    painter->setBrush(theme::color(selected ? Role::AccentSurface : Role::Card));
    painter->drawRoundedRect(card, 6, 6);

    const auto text = [&](int column) {
        return index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
    };
    const double middle = card.center().y();
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    paintMark(*painter, QRectF(card.left() + 10, middle - 6, 12, 12), markOf(severity));

    QRectF place(card.left() + 34, card.top(), 48, card.height());
    painter->setFont(theme::monospaced(theme::TextSize::Small));
    painter->setPen(theme::color(Role::SecondaryText));
    painter->drawText(place, Qt::AlignVCenter, text(FindingsModel::RuleColumn));

    place = QRectF(place.right() + 4, card.top(), 136, card.height());
    painter->setFont(theme::font(theme::TextSize::Normal, true));
    painter->setPen(theme::color(Role::Text));
    painter->drawText(place, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text(FindingsModel::SubjectColumn),
                                                        Qt::ElideMiddle, int(place.width())));

    place =
        QRectF(place.right() + 12, card.top(), card.right() - place.right() - 24, card.height());
    QString message = text(FindingsModel::MessageColumn);
    const QString waived = index.data(FindingsModel::WaivedRole).toString();
    painter->setFont(theme::font(theme::TextSize::Normal));
    if (!waived.isEmpty()) {
        message =
            QCoreApplication::translate("FindingDelegate", "Waived (%1): %2").arg(waived, message);
        painter->setPen(theme::color(Role::SecondaryText));
    }
    painter->drawText(
        place, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(message, Qt::ElideRight, int(place.width())));
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, 38};
}

}
