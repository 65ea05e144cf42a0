package org.assize.ux.rules.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.ux.style.Declaration;

/** By how many degrees a declaration turns an element in the plane of the screen. */
final class Rotation {

    private static final Pattern FUNCTION = Pattern.compile("([a-z0-9]+)\\(([^()]*)\\)");
    private static final Pattern ANGLE = Pattern.compile("([-+]?[0-9]*\\.?[0-9]+)(deg|turn|rad|grad)");

    private Rotation() {}

    /** The angle, clockwise; empty if the declaration does not turn the element, or it cannot be told how far. */
    static OptionalDouble of(Declaration declaration) {
        String value = declaration.value().toLowerCase(Locale.ROOT).strip();
        return switch (declaration.property()) {
            case "rotate" -> property(value);
            case "transform", "-webkit-transform" -> functions(value);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble property(String value) {
        String[] parts = value.split("\\s+");
        boolean aroundZ = parts.length == 1
                || parts.length == 2 && parts[0].equals("z")
                || parts.length == 4 && value.matches("0 0 [0-9.]+ .*");
        return aroundZ ? angle(parts[parts.length - 1]) : OptionalDouble.empty();
    }

    private static OptionalDouble functions(String value) {
        Matcher function = FUNCTION.matcher(value);
        double sum = 0;
        boolean turns = false;
        while (function.find()) {
            OptionalDouble turn = function(function.group(1), function.group(2).split("\\s*,\\s*"));
            turns |= turn.isPresent();
            sum += turn.orElse(0);
        }
        return turns ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private static OptionalDouble function(String name, String[] arguments) {
        return switch (name) {
            case "rotate", "rotatez" -> arguments.length == 1 ? angle(arguments[0]) : OptionalDouble.empty();
            case "rotate3d" -> aroundAxis(arguments);
            case "matrix" -> matrix(arguments, 6);
            case "matrix3d" -> matrix(arguments, 16);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble aroundAxis(String[] arguments) {
        if (arguments.length != 4) {
            return OptionalDouble.empty();
        }
        List<Double> axis = numbers(arguments, 3);
        boolean z = axis.size() == 3 && axis.get(0) == 0 && axis.get(1) == 0 && axis.get(2) != 0;
        OptionalDouble angle = angle(arguments[3]);
        return z && angle.isPresent()
                ? OptionalDouble.of(angle.getAsDouble() * Math.signum(axis.get(2)))
                : OptionalDouble.empty();
    }

    private static OptionalDouble matrix(String[] arguments, int size) {
        List<Double> numbers = numbers(arguments, 2);
        return arguments.length == size && numbers.size() == 2
                ? OptionalDouble.of(Math.toDegrees(Math.atan2(numbers.get(1), numbers.get(0))))
                : OptionalDouble.empty();
    }

    private static List<Double> numbers(String[] arguments, int count) {
        List<Double> numbers = new ArrayList<>();
        for (int index = 0; index < Math.min(count, arguments.length); index++) {
            if (arguments[index].strip().matches("[-+]?[0-9]*\\.?[0-9]+")) {
                numbers.add(Double.parseDouble(arguments[index].strip()));
            }
        }
        return numbers;
    }

    private static OptionalDouble angle(String text) {
        Matcher angle = ANGLE.matcher(text.strip());
        if (!angle.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(angle.group(1));
        return OptionalDouble.of(
                switch (angle.group(2)) {
                    case "turn" -> number * 360;
                    case "rad" -> Math.toDegrees(number);
                    case "grad" -> number * 0.9;
                    default -> number;
                });
    }
}
