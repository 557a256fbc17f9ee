#include "panels/outline_panel.h"

#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using document::ThingState;

namespace {

constexpr int thingRole = Qt::UserRole + 1;

QIcon iconOf(ThingState state, bool whatIf)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(4, 4, 8, 8);
    if (!whatIf) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(theme::Role::Border));
        painter.drawEllipse(place);
    } else if (state == ThingState::Failed) {
        paintMark(painter, place, Mark::Failed);
    } else if (state == ThingState::Degraded) {
        paintMark(painter, place, Mark::Degraded);
    } else {
        paintMark(painter, place, Mark::Ok);
    }
    return pixmap;
}

QString stateText(ThingState state)
{
    switch (state) {
    case ThingState::Failed:
        return QCoreApplication::translate("OutlinePanel", "failed");
    case ThingState::Degraded:
        return QCoreApplication::translate("OutlinePanel", "degraded");
    default:
        return QCoreApplication::translate("OutlinePanel", "ok");
    }
}

/// The networks that an interface of a host serves.
QString networksOn(const design::Host &host, const QString &interfaceName)
{
    QStringList names;
    for (const design::Address &address : host.addresses) {
        bool here = address.on == interfaceName;
        for (const design::Bridge &bridge : host.bridges)
            here = here || (bridge.name == address.on && bridge.on == interfaceName);
        for (const design::Vlan &vlan : host.vlans)
            here = here || (vlan.name == address.on && vlan.on == interfaceName);
        if (here && !names.contains(address.network))
            names << address.network;
    }
    return names.join(u", "_s);
}

}

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView)
{
    auto *heading = new QLabel(tr("OUTLINE"));
    heading->setObjectName(u"outlineHeading"_s);
    heading->setProperty("heading", true);
    heading->setFont(theme::font(theme::TextSize::Small, true));
    m_tree->setObjectName(u"outlineTree"_s);
    m_tree->setAccessibleName(tr("Outline of the design"));
    m_tree->setHeaderHidden(true);
    m_tree->setModel(m_model);
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 14, 4, 8);
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_tree, 1);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                const QString thing = now.data(thingRole).toString();
                if (!m_selecting && !thing.isEmpty())
                    emit thingActivated(thing);
            });
}

void OutlinePanel::add(QStandardItem *parent, const QString &thing, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(thing, thingRole);
    item->setToolTip(thing);
    parent->appendRow(item);
    m_items[thing] = item;
}

void OutlinePanel::addHosts(const design::Design &design)
{
    for (const design::Host &host : design.hosts) {
        add(m_model->invisibleRootItem(), host.name, host.name);
        QStandardItem *parent = m_items.value(host.name);
        for (const design::Bond &bond : host.bonds) {
            const QString networks = networksOn(host, bond.name);
            add(parent, host.name + u'.' + bond.name,
                networks.isEmpty() ? bond.name : bond.name + u"  "_s + networks);
        }
    }
}

void OutlinePanel::addDevices(const design::Design &design)
{
    QStandardItem *root = m_model->invisibleRootItem();
    for (const design::Switch &device : design.switches)
        add(root, device.name, device.name);
    for (const design::Storage &storage : design.storage) {
        add(root, storage.name, storage.name);
        for (const design::Controller &controller : storage.controllers)
            add(m_items.value(storage.name), storage.name + u'.' + controller.name,
                tr("Controller %1").arg(controller.name));
    }
    for (const design::Pdu &pdu : design.pdus) {
        add(root, pdu.name, pdu.name);
        if (!pdu.feed.isEmpty() && !m_items.contains(pdu.feed))
            add(m_items.value(pdu.name), pdu.feed, pdu.feed);
    }
    for (const design::FencingDevice &device : design.fencing)
        add(root, device.name, device.name);
}

void OutlinePanel::addVms(const design::Design &design)
{
    if (design.vms.isEmpty())
        return;
    auto *group = new QStandardItem(tr("Virtual machines (%1)").arg(design.vms.size()));
    group->setSelectable(false);
    m_model->appendRow(group);
    for (const design::Vm &vm : design.vms)
        add(group, vm.name, vm.name);
}

void OutlinePanel::setDesign(const design::Design &design)
{
    m_selecting = true;
    const QString chosen = m_tree->currentIndex().data(thingRole).toString();
    m_items.clear();
    m_model->clear();
    addHosts(design);
    addDevices(design);
    addVms(design);
    if (design.hosts.size() <= 4) {
        for (const design::Host &host : design.hosts)
            m_tree->expand(m_model->indexFromItem(m_items.value(host.name)));
    }
    showStates();
    m_selecting = false;
    select(chosen);
}

void OutlinePanel::setStates(const document::ThingStates &states, bool whatIf)
{
    m_states = states;
    m_whatIf = whatIf;
    showStates();
}

void OutlinePanel::showStates()
{
    // Icons are few: made once per pass, shared by all rows.
    QMap<ThingState, QIcon> icons;
    for (auto it = m_items.begin(); it != m_items.end(); ++it) {
        const ThingState state = m_states.value(it.key(), ThingState::Ok);
        if (!icons.contains(state))
            icons[state] = iconOf(state, m_whatIf);
        it.value()->setIcon(icons.value(state));
        it.value()->setAccessibleDescription(m_whatIf ? stateText(state) : QString());
    }
}

void OutlinePanel::select(const QString &thing)
{
    m_selecting = true;
    if (QStandardItem *item = m_items.value(thing)) {
        const QModelIndex index = m_model->indexFromItem(item);
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else {
        m_tree->setCurrentIndex({});
    }
    m_selecting = false;
}

void OutlinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showStates();
}

}
