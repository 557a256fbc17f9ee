// How long the canvas takes: routing, one frame of panning and zooming 16 hosts with 200 VMs, and all
// of that with ever more devices.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/design_file.h"
#include "support/drawn_designs.h"
#include "theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <benchmark/benchmark.h>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

design::Design example(const QString &name)
{
    const QString path = QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples/"_s + name;
    Results<design::Design> loaded = design::loadDesign(path);
    if (!loaded)
        qFatal("cannot load %s", qPrintable(path));
    return *loaded;
}

/// As many VMs on each host as on every other one.
canvas::VmPlacement spread(const design::Design &design)
{
    canvas::VmPlacement placement;
    for (qsizetype i = 0; i < design.vms.size(); ++i)
        placement[design.hosts.at(i % design.hosts.size()).name] << design.vms.at(i).name;
    return placement;
}

/// A canvas as large as in a window of 1600 x 1000.
struct Shown
{
    explicit Shown(const design::Design &design = example(u"sixteen.yaml"_s))
    {
        drawing = canvas::draw(design, spread(design));
        scene.setDrawing(drawing);
        view.resize(1100, 700);
        view.show();
        view.fitAll();
        QApplication::processEvents();
    }

    canvas::Drawing drawing;
    canvas::TopologyScene scene;
    canvas::TopologyView view{&scene};
};

/// From a design to the first picture of all of it.
void openCrowd(benchmark::State &state, int devices)
{
    const design::Design design = test::crowd(devices);
    for (auto _ : state)
        Shown shown(design);
}

void fitCrowd(benchmark::State &state, int devices)
{
    Shown shown(test::crowd(devices));
    for (auto _ : state) {
        shown.view.setZoom(1);
        shown.view.fitAll();
        shown.view.viewport()->repaint();
    }
}

void moveInCrowd(benchmark::State &state, int devices)
{
    Shown shown(test::crowd(devices));
    shown.view.setZoom(1);
    double by = 16;
    for (auto _ : state) {
        const QPointF at = shown.drawing.nodes[u"r0-host1"_s].at;
        shown.drawing =
            canvas::moved(std::move(shown.drawing), {{u"r0-host1"_s, at + QPointF(by, 0)}});
        shown.scene.setDrawing(shown.drawing);
        shown.view.viewport()->repaint();
        by = -by;
    }
}

void layOut(benchmark::State &state, const QString &name)
{
    const design::Design design = example(name);
    const canvas::VmPlacement placement = spread(design);
    for (auto _ : state)
        benchmark::DoNotOptimize(canvas::draw(design, placement));
}

void moveOneHost(benchmark::State &state)
{
    const design::Design design = example(u"sixteen.yaml"_s);
    const canvas::Drawing drawing = canvas::draw(design, spread(design));
    const QString host = design.hosts.first().name;
    const QPointF place = drawing.nodes[host].at + QPointF(16, 16);
    for (auto _ : state)
        benchmark::DoNotOptimize(canvas::moved(drawing, {{host, place}}));
}

void pan(benchmark::State &state, const design::Design &design, double zoom)
{
    Shown shown(design);
    if (zoom > 0)
        shown.view.setZoom(zoom);
    int by = 9;
    for (auto _ : state) {
        QScrollBar *bar = shown.view.horizontalScrollBar();
        bar->setValue(bar->value() + by);
        // The whole canvas, not only the strip that scrolled in.
        shown.view.viewport()->repaint();
        by = -by;
    }
}

/// As it is when somebody pans: what stays is moved, the strip that came in is painted.
void panByHand(benchmark::State &state, const design::Design &design, double zoom)
{
    Shown shown(design);
    if (zoom > 0)
        shown.view.setZoom(zoom);
    QApplication::processEvents();
    int by = 9;
    for (auto _ : state) {
        QScrollBar *bar = shown.view.horizontalScrollBar();
        bar->setValue(bar->value() + by);
        QApplication::processEvents();
        by = -by;
    }
}

void zoomStep(benchmark::State &state)
{
    Shown shown;
    double zoom = 0.6;
    for (auto _ : state) {
        zoom = zoom > 0.9 ? 0.4 : zoom * 1.05;
        shown.view.setZoom(zoom);
        shown.view.viewport()->repaint();
    }
}

}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::apply(application, theme::Scheme::Light);
    benchmark::RegisterBenchmark("draw/magma", layOut, u"magma.yaml"_s)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("draw/sixteen", layOut, u"sixteen.yaml"_s)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("move one host/sixteen", moveOneHost)
        ->Unit(benchmark::kMillisecond);
    const design::Design sixteen = example(u"sixteen.yaml"_s);
    benchmark::RegisterBenchmark("pan frame/sixteen/fitted", pan, sixteen, 0.0)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("pan frame/sixteen/100 %", pan, sixteen, 1.0)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("zoom frame/sixteen", zoomStep)->Unit(benchmark::kMillisecond);
    for (const int devices : {40, 400, 4000}) {
        const auto add = [&](const char *what, auto function, auto... more) {
            benchmark::RegisterBenchmark(
                (std::string(what) + '/' + std::to_string(devices)).c_str(), function, more...)
                ->Unit(benchmark::kMillisecond);
        };
        add("open", openCrowd, devices);
        add("fit all", fitCrowd, devices);
        add("move one device", moveInCrowd, devices);
        add("pan frame, fitted", pan, test::crowd(devices), 0.0);
        add("pan frame, 100 %", pan, test::crowd(devices), 1.0);
        add("pan by hand, fitted", panByHand, test::crowd(devices), 0.0);
        add("pan by hand, 100 %", panByHand, test::crowd(devices), 1.0);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
