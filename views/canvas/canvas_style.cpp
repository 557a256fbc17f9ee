#include "canvas/canvas_style.h"

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

CanvasStyle styleOf(theme::Scheme scheme)
{
    using theme::Role;
    const auto color = [scheme](Role role) { return theme::color(role, scheme); };
    CanvasStyle style;
    style.canvas = color(Role::Canvas);
    style.card = color(Role::Card);
    style.raised = color(Role::Raised);
    style.border = color(Role::Border);
    style.text = color(Role::Text);
    style.secondary = color(Role::SecondaryText);
    style.accent = color(Role::Accent);
    style.accentSurface = color(Role::AccentSurface);
    style.ok = color(Role::Ok);
    style.degraded = color(Role::Degraded);
    style.failed = color(Role::Failed);
    style.failedSurface = color(Role::FailedSurface);
    style.unknown = color(Role::Unknown);
    style.untouched = mixed(style.unknown, style.canvas, 0.72); // still 3:1 on the canvas
    style.dots = mixed(style.border, style.canvas, 0.55);
    style.hues[int(Hue::Neutral)] = style.secondary;
    style.hues[int(Hue::Public)] = color(Role::PublicNetwork);
    style.hues[int(Hue::Heartbeat)] = color(Role::Heartbeat);
    style.hues[int(Hue::San)] = color(Role::San);
    style.font = theme::font(theme::TextSize::Normal);
    return style;
}

CanvasStyle currentStyle()
{
    return styleOf(theme::current());
}

}
