// The row of chips above the drawing: which layers it shows.
#pragma once

#include "canvas/node_item.h"

#include <QWidget>

class QToolButton;

namespace basalt::canvas {

class LayerChips : public QWidget
{
    Q_OBJECT
public:
    explicit LayerChips(QWidget *parent = nullptr);

    Layers layers() const { return m_layers; }
    void setLayers(const Layers &layers);

signals:
    void layersChanged(const basalt::canvas::Layers &layers);

private:
    struct Chip
    {
        QToolButton *button;
        bool Layers::*layer;
    };
    void addChip(const QString &name, const QString &text, const QString &help,
                 bool Layers::*layer);
    void showLayers();

    Layers m_layers;
    QList<Chip> m_chips;
    QToolButton *m_all;
};

}
