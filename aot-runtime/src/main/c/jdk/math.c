/* Transcendental functions: the C library's, which are within one ulp. Called under names of our own so that no
 * compiler takes them for builtins and folds or fuses them. */
#include "include/aotrt.h"

extern double sin(double);
extern double cos(double);
extern double tan(double);
extern double asin(double);
extern double acos(double);
extern double atan(double);
extern double log(double);
extern double log10(double);
extern double sinh(double);
extern double cosh(double);
extern double tanh(double);
extern double expm1(double);
extern double log1p(double);
extern double exp(double);
extern double pow(double, double);
extern double atan2(double, double);
extern double remainder(double, double);

double aotrt_math_sin(aotrt_thread *t, double x) { return sin(x); }
double aotrt_math_cos(aotrt_thread *t, double x) { return cos(x); }
double aotrt_math_tan(aotrt_thread *t, double x) { return tan(x); }
double aotrt_math_asin(aotrt_thread *t, double x) { return asin(x); }
double aotrt_math_acos(aotrt_thread *t, double x) { return acos(x); }
double aotrt_math_atan(aotrt_thread *t, double x) { return atan(x); }
double aotrt_math_log(aotrt_thread *t, double x) { return log(x); }
double aotrt_math_log10(aotrt_thread *t, double x) { return log10(x); }
double aotrt_math_sinh(aotrt_thread *t, double x) { return sinh(x); }
double aotrt_math_cosh(aotrt_thread *t, double x) { return cosh(x); }
double aotrt_math_tanh(aotrt_thread *t, double x) { return tanh(x); }
double aotrt_math_expm1(aotrt_thread *t, double x) { return expm1(x); }
double aotrt_math_log1p(aotrt_thread *t, double x) { return log1p(x); }
double aotrt_math_exp(aotrt_thread *t, double x) { return exp(x); }

/* Java, unlike C, answers NaN for pow(+-1, +-infinity) and pow(1, NaN). */
double aotrt_math_pow(aotrt_thread *t, double x, double y) {
  if (y != y || ((x == 1 || x == -1) && (y - y != 0))) return y == 0 ? 1 : __builtin_nan("");
  return pow(x, y);
}
double aotrt_math_atan2(aotrt_thread *t, double y, double x) { return atan2(y, x); }
double aotrt_math_remainder(aotrt_thread *t, double x, double y) { return remainder(x, y); }
