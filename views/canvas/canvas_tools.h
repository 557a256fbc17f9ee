// What the mouse does from press to release: pan, move, connect, select by a frame.
// A tool keeps the whole interaction to itself; only its end becomes a request.
#pragma once

#include <QMap>
#include <QPoint>
#include <QPointF>
#include <QString>
#include <memory>

class QGraphicsRectItem;

namespace basalt::canvas {

class DraftLinkItem;
class TopologyView;

class PointerTool
{
public:
    explicit PointerTool(TopologyView &view)
        : m_view(view)
    {}
    virtual ~PointerTool() = default;

    virtual void press(QPoint place) = 0;
    virtual void move(QPoint place) = 0;
    virtual void release(QPoint place) = 0;
    virtual void cancel() {}

protected:
    TopologyView &m_view;
};

class PanTool : public PointerTool
{
public:
    using PointerTool::PointerTool;
    ~PanTool() override;
    void press(QPoint place) override;
    void move(QPoint place) override;
    void release(QPoint place) override;

private:
    QPoint m_last;
};

/// Moves the selected devices; they snap to the grid, cables follow at once.
class MoveTool : public PointerTool
{
public:
    using PointerTool::PointerTool;
    void press(QPoint place) override;
    void move(QPoint place) override;
    void release(QPoint place) override;
    void cancel() override;

private:
    QMap<QString, QPointF> placesAt(QPoint place) const;

    QPoint m_start;
    QMap<QString, QPointF> m_from;
    bool m_moved = false;
};

/// Draws a cable from a port; the other end says at once whether it may land there, and why not.
class ConnectTool : public PointerTool
{
public:
    ConnectTool(TopologyView &view, const QString &port);
    ~ConnectTool() override;
    void press(QPoint place) override;
    void move(QPoint place) override;
    void release(QPoint place) override;

private:
    QString m_port;
    std::unique_ptr<DraftLinkItem> m_draft;
};

class FrameTool : public PointerTool
{
public:
    explicit FrameTool(TopologyView &view);
    ~FrameTool() override;
    void press(QPoint place) override;
    void move(QPoint place) override;
    void release(QPoint place) override;

private:
    QPointF m_start;
    std::unique_ptr<QGraphicsRectItem> m_frame;
};

}
