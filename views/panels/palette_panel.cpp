#include "panels/palette_panel.h"

#include "canvas/topology_view.h"
#include "theme/icons.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole + 1;

/// Drags the id of what is chosen.
class PaletteList : public QListWidget
{
protected:
    QStringList mimeTypes() const override { return {QString::fromLatin1(canvas::templateMime)}; }
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override
    {
        auto *mime = new QMimeData;
        if (!items.isEmpty())
            mime->setData(mimeTypes().first(), items.first()->data(idRole).toString().toUtf8());
        return mime;
    }
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
};

}

QIcon templateIcon(design::TemplateKind kind)
{
    static const QMap<design::TemplateKind, QString> names{
        {design::TemplateKind::Host, u"host"_s},
        {design::TemplateKind::EthernetSwitch, u"switch-ethernet"_s},
        {design::TemplateKind::FcSwitch, u"switch-fc"_s},
        {design::TemplateKind::Storage, u"storage"_s},
        {design::TemplateKind::Pdu, u"pdu"_s},
        {design::TemplateKind::Network, u"network"_s},
        {design::TemplateKind::Fencing, u"fencing"_s},
        {design::TemplateKind::VolumeGroup, u"volume-group"_s},
        {design::TemplateKind::Vm, u"vm"_s},
    };
    return theme::icon(names.value(kind));
}

PalettePanel::PalettePanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new PaletteList)
{
    setObjectName(u"palettePanel"_s);
    auto *heading = new QLabel(tr("ADD"));
    heading->setObjectName(u"paletteHeading"_s);
    heading->setProperty("heading", true);
    heading->setFont(theme::font(theme::TextSize::Small, true));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Palette"));
    m_list->setAccessibleDescription(
        tr("Return puts what is chosen into the middle of the canvas"));
    m_list->setProperty("insertable", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::TabFocus); // the mouse leaves the keys to the canvas
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setIconSize({20, 20});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const design::Template &each : design::templates()) {
        auto *item = new QListWidgetItem(each.titleText(), m_list);
        item->setData(idRole, each.id);
        item->setToolTip(
            tr("%1.\nDrag it onto the canvas, or double-click it.").arg(each.helpText()));
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit chosen(item->data(idRole).toString()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 14, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    showIcons();
}

void PalettePanel::showIcons()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const design::Template *each =
            design::findTemplate(m_list->item(row)->data(idRole).toString());
        m_list->item(row)->setIcon(templateIcon(each->kind));
    }
}

void PalettePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

}
