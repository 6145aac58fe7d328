import QtQuick
import Causeway.Theme

// The pattern of a kind of certificate: fine interlaced curves in two tints of one hue, the same for the same seed.
Canvas {
    id: root

    property string seed
    property real radius: Theme.cardRadius

    onWidthChanged: requestPaint()
    onHeightChanged: requestPaint()
    onSeedChanged: requestPaint()
    Accessible.ignored: true

    Connections {
        target: Theme
        function onColorsChanged() { root.requestPaint(); }
    }

    function numbers(count: int): var {
        let state = Theme.hash(root.seed) || 1;
        const values = [];
        for (let i = 0; i < count; ++i) {
            state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
            values.push(state / 0x7fffffff);
        }
        return values;
    }
    function band(context: var, n: var, from: int, color: color, strands: int): void {
        context.strokeStyle = color;
        const middle = height * (0.25 + 0.5 * n[from]);
        const swing = height * (0.22 + 0.2 * n[from + 1]);
        const waves = 1.2 + 1.6 * n[from + 2];
        const inner = 2 + Math.floor(3 * n[from + 3]);
        for (let strand = 0; strand < strands; ++strand) {
            const phase = strand / strands * 2 * Math.PI;
            context.beginPath();
            for (let x = -4; x <= width + 4; x += 4) {
                const t = x / width * 2 * Math.PI;
                const y = middle + swing * Math.sin(waves * t + n[from + 4] * 6)
                    * Math.cos(phase + inner * 0.35 * t) + swing * 0.45 * Math.cos(phase + waves * inner * 0.5 * t);
                if (x < 0)
                    context.moveTo(x, y);
                else
                    context.lineTo(x, y);
            }
            context.stroke();
        }
    }
    onPaint: {
        const context = getContext("2d");
        const n = root.numbers(12);
        context.reset();
        context.beginPath();
        context.roundedRect(0, 0, width, height, root.radius, root.radius);
        context.clip();
        context.fillStyle = Theme.certificateTint(root.seed, 0);
        context.fillRect(0, 0, width, height);
        context.lineWidth = 0.8;
        root.band(context, n, 0, Theme.certificateTint(root.seed, 1), 26);
        root.band(context, n, 6, Theme.certificateTint(root.seed, 2), 18);
    }
}
