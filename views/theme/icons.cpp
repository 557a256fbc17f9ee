#include "theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// Resources of a static library are only there after this, outside any namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(basalt_icons);
}

namespace basalt::theme {

using namespace Qt::StringLiterals;

namespace {

QByteArray svgOf(const QString &name)
{
    initIcons();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap drawn(QSvgRenderer &renderer, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QIcon iconOf(const QByteArray &svg, std::initializer_list<int> sizes)
{
    QSvgRenderer renderer(svg);
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(drawn(renderer, size));
    return icon;
}

}

QIcon icon(const QString &name, Role role)
{
    const QByteArray svg = svgOf(name).replace("#000000", color(role).name().toLatin1());
    return iconOf(svg, {20, 40, 60});
}

QIcon applicationIcon()
{
    return iconOf(svgOf(u"basalt"_s), {32, 64, 128});
}

}
