#include "canvas/canvas_style.h"

#include "theme/theme.h"

namespace basalt::canvas {

namespace {

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto channel = [share](int a, int b) {
        return int(std::lround(a * share + b * (1 - share)));
    };
    return {channel(one.red(), other.red()), channel(one.green(), other.green()),
            channel(one.blue(), other.blue())};
}

}

QColor CanvasStyle::state(document::ThingState state) const
{
    switch (state) {
    case document::ThingState::Ok:
        return ok;
    case document::ThingState::Degraded:
        return degraded;
    case document::ThingState::Failed:
        return failed;
    default:
        return unknown;
    }
}

CanvasStyle currentStyle()
{
    using theme::Role;
    CanvasStyle style;
    style.canvas = theme::color(Role::Canvas);
    style.card = theme::color(Role::Card);
    style.raised = theme::color(Role::Raised);
    style.border = theme::color(Role::Border);
    style.text = theme::color(Role::Text);
    style.secondary = theme::color(Role::SecondaryText);
    style.accent = theme::color(Role::Accent);
    style.accentSurface = theme::color(Role::AccentSurface);
    style.ok = theme::color(Role::Ok);
    style.degraded = theme::color(Role::Degraded);
    style.failed = theme::color(Role::Failed);
    style.failedSurface = theme::color(Role::FailedSurface);
    style.unknown = theme::color(Role::Unknown);
    style.untouched = mixed(style.unknown, style.canvas, 0.72); // still 3:1 on the canvas
    style.dots = mixed(style.border, style.canvas, 0.55);
    style.hues[int(Hue::Neutral)] = style.secondary;
    style.hues[int(Hue::Public)] = theme::color(Role::PublicNetwork);
    style.hues[int(Hue::Heartbeat)] = theme::color(Role::Heartbeat);
    style.hues[int(Hue::San)] = theme::color(Role::San);
    style.font = theme::font(theme::TextSize::Normal);
    return style;
}

}
