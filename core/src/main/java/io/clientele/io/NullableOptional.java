package io.clientele.io;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an object must have: each component of a record and each parameter of a creator, unless its type is annotated with a
 * {@code Nullable}, of whatever library. Such a field may be left out or null, all others are required and not null.
 */
final class NullableOptional extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? !isNullable(parameter) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && !isNullable(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        Executable creator = (Executable) parameter.getOwner().getAnnotated();
        AnnotatedType type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        Annotation[] onParameter = creator.getParameterAnnotations()[parameter.getIndex()];
        return Stream.concat(Stream.of(type.getAnnotations()), Stream.of(onParameter))
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
