#include "canvas/layer_chips.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

LayerChips::LayerChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"layerChips"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 6);
    row->setSpacing(8);
    addChip(u"ethernetLayerButton"_s, tr("Ethernet"), tr("Network cables"), &Layers::ethernet);
    addChip(u"sanLayerButton"_s, tr("SAN"), tr("Storage cables"), &Layers::san);
    addChip(u"powerLayerButton"_s, tr("Power"), tr("PDUs and power cables"), &Layers::power);
    addChip(u"ringsLayerButton"_s, tr("Rings"), tr("Which cables carry the cluster's rings"),
            &Layers::rings);
    addChip(u"vmsLayerButton"_s, tr("VMs"), tr("Virtual machines on their hosts"), &Layers::vms);
    m_all = new QToolButton(this);
    m_all->setObjectName(u"allLayersButton"_s);
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("Show every layer"));
    m_all->setCheckable(true);
    m_all->setProperty("chip", true);
    connect(m_all, &QToolButton::clicked, this, [this](bool on) {
        setLayers(on ? Layers{true, true, true, true, true} : Layers());
        emit layersChanged(m_layers);
    });
    row->addWidget(m_all);
    row->addStretch();
    showLayers();
}

void LayerChips::addChip(const QString &name, const QString &text, const QString &help,
                         bool Layers::*layer)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(tr("Layer %1").arg(text));
    button->setCheckable(true);
    button->setProperty("chip", true);
    connect(button, &QToolButton::clicked, this, [this, layer](bool on) {
        m_layers.*layer = on;
        showLayers();
        emit layersChanged(m_layers);
    });
    layout()->addWidget(button);
    m_chips << Chip{button, layer};
}

void LayerChips::setLayers(const Layers &layers)
{
    m_layers = layers;
    showLayers();
}

void LayerChips::showLayers()
{
    bool all = true;
    for (const Chip &chip : m_chips) {
        chip.button->setChecked(m_layers.*chip.layer);
        all = all && m_layers.*chip.layer;
    }
    m_all->setChecked(all);
}

}
